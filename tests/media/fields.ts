/** Fields as ExifTool's arguments; every name and number is invented. */

export const XMP_RIGHTS = [
	'-XMP-dc:Creator=Aino Esimerkki',
	'-XMP-dc:Creator=Björn Mallström',
	'-XMP-dc:Rights=© Kuvitteellinen kunta <b>2026</b> & "muut"',
	'-XMP-photoshop:Credit=Kuva: Aino Esimerkki',
	'-XMP-xmpRights:UsageTerms=Vain kunnan omaan käyttöön',
	'-XMP-xmpRights:WebStatement=https://example.test/luvat?a=1&b=2',
	'-XMP-plus:Licensor={LicensorName=Kuvatoimisto Esimerkki,LicensorURL=https://example.test/osta}',
	'-XMP-plus:ModelReleaseStatus=MR-UMR',
	'-XMP-plus:PropertyReleaseStatus=PR-NON',
	'-XMP-iptcExt:DigitalSourceType=http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
	'-XMP-iptcCore:AltTextAccessibility=Punainen mökki järven rannalla',
	'-XMP-dc:Description=Mökki <script>alert(1)</script>',
	'-XMP-dc:Subject=mökki',
	'-XMP-dc:Subject=järvi',
	'-XMP-photoshop:DateCreated=2026:05:01 12:00:00+03:00',
	'-XMP-photoshop:City=Kuvitteela',
];

export const XMP_PEOPLE = [
	'-XMP-iptcExt:PersonInImage=Cecilia Påhitt',
	'-XMP-mwg-rs:RegionInfo={RegionList=[{Name=Daavid Keksitty,Type=Face,Area={X=0.5,Y=0.5,W=0.1,H=0.1,Unit=normalized}}]}',
	'-XMP-MP:RegionInfoMP={Regions=[{PersonDisplayName=Eeva Satu,PersonEmailDigest=ABCDEF,Rectangle=0.1 0.1 0.1 0.1}]}',
];

export const XMP_LOCATION = [
	'-XMP-exif:GPSLatitude=-61.500125',
	'-XMP-exif:GPSLongitude=24.25',
	'-XMP-iptcCore:Location=Satukuja 1',
	'-XMP-iptcExt:LocationCreated={City=Kuvitteela,Sublocation=Satukuja 2}',
];

export const EXIF_RIGHTS = [
	'-IFD0:Artist=Åke Mallström',
	'-IFD0:Copyright=© Åke Mallström',
	'-IFD0:ImageDescription=Näkymä torille',
	'-ExifIFD:DateTimeOriginal=2026:05:02 10:00:00',
	'-ExifIFD:OffsetTimeOriginal=+03:00',
];

export const EXIF_LOCATION = [
	'-GPS:GPSLatitude=60.501234',
	'-GPS:GPSLatitudeRef=N',
	'-GPS:GPSLongitude=24.512345',
	'-GPS:GPSLongitudeRef=W',
	'-GPS:GPSAltitude=12',
];

export const IPTC_RIGHTS = [
	'-IPTC:By-line=Fredrik Ström',
	'-IPTC:CopyrightNotice=© Fredrik Ström',
	'-IPTC:Credit=Bild: Fredrik Ström',
	'-IPTC:Caption-Abstract=Höst på ön',
	'-IPTC:Keywords=höst',
	'-IPTC:Keywords=ö',
	'-IPTC:DateCreated=2026:05:03',
	'-IPTC:TimeCreated=11:00:00+03:00',
	'-IPTC:City=Kuvitteela',
];

export const IPTC_LOCATION = [ '-IPTC:Sub-location=Sagogränden 3' ];

export const UTF8_IPTC = [ '-IPTC:CodedCharacterSet=UTF8' ];
