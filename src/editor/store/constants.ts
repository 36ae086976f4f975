export const STORE_NAME = 'julkaisuvahti';
