export function useBaseline(): null {
	return null;
}
