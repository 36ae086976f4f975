/** Words that synthetic texts are made of. Names are common ones; surnames are also put together. */
export const GIVEN =
	'Aino Aada Aapo Aarne Aaro Ahti Aila Aimo Aki Albert Aleksi Alma Anja Anna Anneli Anni Anniina Annika Annukka Ansa Antero Antti Anu Arja Armas Arto Arttu Arvo Asko Atte Auli Aulis Auni Axel Birgitta Christian Daniel Eemeli Eero Eetu Eeva Eevi Eila Eino Elias Elina Elisa Ella Elli Elsa Emilia Emma Emmi Erja Erkki Esa Esko Essi Esteri Eveliina Fredrik Hanna Hannele Hannes Hannu Harri Heidi Heikki Heimo Helena Heli Helka Helmi Henna Henri Henrik Hilja Hilkka Hilma Iida Iina Iiro Ilkka Ilmari Ilona Ilpo Inari Inka Inkeri Irja Irma Ismo Jaakko Jaana Jalmari Jalo Jani Janne Jari Jarkko Jarmo Jenna Jenni Jesse Joel Johanna Johannes Jonna Joona Joonas Jorma Jouko Jouni Juha Juhani Juho Jukka Julia Jussi Juuso Jyrki Kaarina Kaarlo Kai Kaija Kaisa Kalervo Kalevi Kalle Karoliina Kari Katariina Kati Katja Katri Kauko Kerttu Kimmo Kirsi Kirsti Klaus Kristiina Kyllikki Lahja Laila Lari Lasse Laura Lauri Leena Leevi Lempi Leo Liisa Lilja Linnea Lotta Lumi Maarit Maija Maire Mari Maria Marika Marja Marjatta Marjo Marjut Markku Marko Markus Martta Martti Matias Matti Mauno Mauri Merja Mervi Mia Miia Mika Mikael Mikko Milla Minna Minttu Mirja Mirjami Nea Nelli Niilo Niina Niko Niklas Noora Oiva Olavi Olga Olli Onni Oona Orvokki Oskari Osmo Otso Otto Paavo Paula Pauli Pauliina Pekka Pentti Pertti Petra Petri Pia Piia Pirjo Pirkko Raija Raili Raimo Raisa Rauha Rauno Reetta Reijo Reino Riikka Riina Riitta Risto Ritva Roope Saara Saija Saila Sakari Salla Sami Samuli Sanna Santeri Sara Sari Satu Saulí Seija Seppo Signe Siiri Silja Simo Sini Sinikka Sirkka Sirpa Sisko Sofia Soile Sointu Stina Suvi Sylvi Taina Taisto Tanja Tapani Tapio Tarja Taru Tatu Teemu Teija Tellervo Teppo Terhi Tero Tiina Timo Titta Toini Toivo Tommi Toni Topi Tuija Tuire Tuomas Tuomo Tuula Tuuli Tyyne Tyko Urho Urpo Vappu Varpu Veera Veikko Veijo Veli Venla Vesa Vieno Viivi Viljo Ville Vilma Voitto Väinö Yrjö'
		.replace( 'Saulí', 'Sauli' )
		.split( ' ' );

export const SURNAMES =
	'Aalto Aaltonen Aho Ahola Ahonen Ahtiainen Alanko Anttila Asikainen Autio Eerola Eklund Eronen Eskelinen Esimerkki Forsman Granlund Haapala Haapanen Hakala Hakkarainen Halonen Hannula Harju Hartikainen Hautala Heikkilä Heikkinen Heinonen Helin Hiltunen Hirvonen Holm Holopainen Honkanen Huhtala Hyvönen Häkkinen Hämäläinen Ikonen Jaakkola Jansson Jokela Jokinen Junttila Juntunen Kallio Kangas Karjalainen Karppinen Karvonen Kauppinen Keksitty Kemppainen Keränen Kettunen Kinnunen Kivelä Kivi Koivisto Koivula Koivunen Kokko Kokkonen Korhonen Korpela Korpi Koskela Koskinen Kujala Kuusela Kuvitelma Kärkkäinen Laakso Laaksonen Laine Laitinen Lampela Lappalainen Lassila Laukkanen Lehtinen Lehto Lehtola Lehtonen Leinonen Leppänen Lind Lindberg Lindholm Lundqvist Luoma Mattila Meikäläinen Mikkola Moilanen Mustonen Mäkelä Mäki Mäkinen Mänttäri Määttä Mölsä Nevala Niemelä Niemi Nieminen Niskanen Nurmi Nurmela Nyberg Ojala Oksanen Oikarinen Paananen Pajunen Palo Parkkinen Partanen Pehkonen Peltola Peltonen Pesonen Pitkänen Pohjola Puhakka Pulkkinen Puolakka Rajala Ranta Rantala Rautio Riihimäki Räsänen Saari Saarinen Sainio Salmela Salmi Salminen Salo Salonen Sandström Savolainen Seppälä Seppänen Sepitetty Sihvonen Sipilä Siltala Sirola Soininen Suomalainen Suominen Takala Tammi Tanskanen Tervo Tikkanen Toivola Toivonen Torvinen Turunen Tuominen Tuomi Uusitalo Uusikylä Vainio Valkama Vanhala Vartiainen Virta Virtanen Vitsinen Väisänen Ylitalo Ylönen'.split(
		' '
	);

/** Surnames are made of these, as in the north: `Kuusivaara`, `Ylipalo`. */
export const SURNAME_STARTS =
	'Ala Ylä Yli Iso Haapa Hanhi Harju Heinä Hieta Hirvi Honka Huhta Iko Jyrkkä Kaakkuri Kalli Kangas Karhu Kari Keski Kivi Koivu Kolo Kontio Korpi Kotka Kuusi Kylmä Lampi Lehto Lepis Lohi Luusua Maja Manni Murto Mustas Myllys Niitty Nivan Näätä Ojan Palo Perä Peura Pihla Poro Pudas Puro Raja Ranta Rauta Repo Rova Ruona Saari Saukko Siika Simo Sorsa Suo Särki Taka Tuohi Uusi Vaara Vanha Vasa Vesi Ruoko Välitalo'.split(
		' '
	);

export const SURNAME_ENDS =
	'aho harju joki järvi kangas koski lahti lampi lehto maa mäki niemi niva nurmi oja palo pelto perä puro ranta saari salmi salo suo talo vaara vainio viita'.split(
		' '
	);

export const PLACES =
	'Ranua Rovaniemi Kemi Tornio Oulu Posio Pudasjärvi Simo Kuusamo Kemijärvi Sodankylä Inari Salla Pello Ylitornio Tervola Keminmaa Kittilä Kolari Muonio Utsjoki Savukoski Pelkosenniemi Taivalkoski Ii Haukipudas Kajaani Suomussalmi Kuhmo Helsinki Tampere Turku Kuopio Lahti Jyväskylä Joensuu Vaasa Kokkola Imatra Lieksa Nurmes Ähtäri Seinäjoki Lappi Kainuu Pohjanmaa Suomi Ruotsi Norja Viro Toivola Kivelä Mäntylä Rantala Lintula Onnela Ahola Hirvas Portimojärvi Kuukasjärvi Saukkojärvi Impiö Simojärvi Ranuanjärvi Kelankylä Nuupas Sääskilahti Petäjäjärvi'.split(
		' '
	);

export const ROLES =
	'kunnanjohtaja valtuuston puheenjohtaja kunnanhallituksen puheenjohtaja sivistysjohtaja rehtori opettaja yrittäjä kirjastonhoitaja vapaa-aikasihteeri projektipäällikkö toimitusjohtaja kirkkoherra kanttori terveydenhoitaja palvelujohtaja hallintojohtaja rakennustarkastaja metsuri poromies valmentaja kapellimestari taiteilija kirjailija asiantuntija tutkija kansanedustaja ministeri asukas emäntä isäntä opiskelija harrastaja kyläläinen seppelepartio juontaja laulaja tohtori'
		.replace( 'valtuuston puheenjohtaja', 'valtuuston_puheenjohtaja' )
		.replace(
			'kunnanhallituksen puheenjohtaja',
			'kunnanhallituksen_puheenjohtaja'
		)
		.replace( ' seppelepartio', '' )
		.split( ' ' )
		.map( ( role ) => role.replace( '_', ' ' ) );

export const VERBS =
	'kertoo sanoo toteaa muistuttaa arvelee naurahtaa iloitsee kiittelee huokaa pohtii ehdottaa toivoo muistelee vakuuttaa'.split(
		' '
	);

/** Firms' names: each with the place of a surname, a given name, or none. */
export const FIRMS =
	'Kuljetus {s} Oy|Rakennus {s} Ky|Maansiirto {f} Oy|Tmi {f}|{s:g} Kone Oy|{s:g} Auto|{g:g} Kukka ja Lahja|Kahvila {g}|Leipomo {g}|Kampaamo {g}|Ravintola {g:g} Keittiö|Asianajotoimisto {s} & {s2} Oy|{s} Yhtiöt Oyj|Taksi {f}|Pizzeria {g}|Pub {g}|{s:g} Puutarha|Porotila {s}|Hautaustoimisto {s}|Autokorjaamo {f}|{s} ja pojat Ky|Oy {s} Ab|Konditoria {g}|Majatalo {g:g} Tupa|K-Market {g}|Sähkö-{s} Oy|Parturi-kampaamo {g}|Kyläkauppa {s}|{s} Group Oyj|Metsäpalvelu {f} Tmi|Tilitoimisto {s} Oy|{g:g} Lihat|{s} & Kumpp.|{g} & Co'.split(
		'|'
	);

/** What is named after people and is none: a mark tells what. */
export const THINGS =
	'{f:g} säätiö|{f:g} rahasto|{f:g} muistohiihto|{s:g} malja|{f:g} stipendi|{s:g} koulu|{g:g} päivä|{s}nkatu 5|{g}ntie 12|{s:g} silta|{f} -seura|{g} ja {g2} -näytelmä|{f} -kerho|{s:g} kirjapalkinto|{g}-myrsky|{g}-huone|{s}-hanke|{g}-projekti|{g:g} risteys|{s:g} niitty|{s:g} sukuseura ry|{s:g} museo|{f:g} puisto|{g} Trio|{s} Cup'.split(
		'|'
	);

/** Words that are names too, where they are none. */
export const ORDINARY =
	'Toivo parempaa!|Toivoa ja onnea uuteen vuoteen!|Onni on oma tupa.|Mäki on jyrkkä, joten hiekoitus alkaa aamulla.|Ranta on siivottu talkoilla.|Lahja ilahduttaa aina.|Rauha maassa.|Kivi putosi tielle.|Pelto kynnetään keväällä.|Lumi tuli aikaisin.|Ilma on sakea.|Tuuli yltyy iltapäivällä.|Virta katkaistaan kello 12.|Lahti on jäässä.|Koski kuohuu keväällä.|Armas aika, kesä tulee.|Suvi saapuu.|Taisto voitosta jatkuu.|Sisu palkittiin.|Kuusi koristellaan torilla.|Nurmi leikataan viikolla 24.|Lempi kesti vuosikymmenet.|Tapio on metsän haltija.|Oiva tilaisuus nähdä elokuva!|Vieno tuuli käy.|Urho pelasti koiran.|Meri aukeaa.|Sointu puuttui.|Laine liplattaa.|Rinne on auki.|Aalto löi laituriin.|Harju ja suo ovat luonnonsuojelualuetta.|Palo saatiin sammumaan.|Salo humisee.|Kari on merkitty karttaan.|Karhu nähtiin kylällä.|Saari on suosittu retkikohde.|Halla vei marjat.|Luoma on perattu.|Hanka on viety kyläseppälle.|Pentti-hanke päättyi.|Otso palaa talviunilta.|Taimi istutettiin koulun pihaan.|Helmi löytyi simpukasta.|Ahti antaa kalaa.|Kielo on myrkyllinen.|Orvokki kukkii.|Valma palvelee arkisin.|Ilta jatkuu tanssien.|Kallio louhitaan.|Metsä kasvaa.|Joki tulvii.|Talo myydään.|Valo syttyy torille.|Sulo hymy.|Tarmo riittää.|Satu alkaa kello 10.|Aamu valkeni.|Inari on Suomen suurin kunta.|Salla voitti ottelun.|Simo sijaitsee rannikolla.'.split(
		'|'
	);
