/**
 * Common names of Sámi and of people who have moved to Finland, in small
 * letters, that the vocabulary and @faker-js/faker lack. Our own list.
 */
export const FURTHER_GIVEN =
	'ailu ante ánte ánde ándde ándaras ánná ánne áilu áile áslat ásllat biera bierá biret birit elen elle elle-máret gáddjá gáren heaika ilmmár inga iŋgá inger issat issát jalvi jovnna jovsset juffá juhán kirste láilá lásse leammuid máhtte máijá mággá máret máre márgu márjá mihkku niila niillas nils-ánte oula ovllá piera pier pietar pirita ravdna rávdná risten risten-rávdná sáárá sáre sárá sunna suvi-ánne uula wálde ' +
	'abdi abdinasir abdirahman abdiwali abdullahi adan asha ayaan deeqa faduma fadumo farhan faysal fowsiya halima hamdi hibo hodan ifrah ikram khadra liban mahad maryan muna nasra nimo sagal sahra shukri yasin zamzam ' +
	'abbas ahmad ali amal amir arash bahar behzad ehsan farhad farzaneh golnaz hamid hossein hussein jamal jawad karwan khalid laith layth mahdi mahmoud mehdi mina mojtaba nasrin nour omid parisa rana rania rawan reza rima rojin sajad sajjad samira shahram shirin soran suad tariq yasmin zainab zeinab ' +
	'amit ananya anil anita asha bikash bishnu deepak dinesh gita krishna laxmi manish meera nisha pooja prakash priya rajesh rajendra ramesh ravi sanjay sarita sita suman suresh sushma vikram ' +
	'aiko akira daisuke emi haruki hiroshi kaori kazuko keiko kenji makoto mariko masako naoko sakura satoshi takashi takeshi yoko yuki yumi ' +
	'kamol malai malee nattaya niran noi ploy prasert siriporn somchai somsak sunee suda supaporn wanida wilai ' +
	'bich hanh hien hoa huong khanh lan linh loan minh nga ngoc nhung phuong quang quynh thanh thao thu thuy trang trung tuan van vinh ' +
	'li wei xin ying jing jun lei liang ling min ming xiao yan yang yu zhen ' +
	'adaeze amara ayo blessing chidi chinedu chioma comfort emeka femi fidelis goodluck ifeoma kwame mercy ngozi obi patience precious selam solomon tesfaye tigist yonas ' +
	'aurelio joana joão luís mateus rui thiago ' +
	'anne-sophie jean-baptiste jean-claude jean-françois jean-jacques jean-louis jean-luc jean-marc jean-marie jean-michel jean-paul jean-pierre marie-claire marie-france nils-henrik per-anders per-erik tor-erik jan-erik karl-johan jouni-ántte ailu-ánne ' +
	'bohdan danylo dmytro jevhen jevhenija kateryna mykhailo nataliia oleksandr oleksii olha pavlo serhii svitlana tetiana vasyl viktoriia volodymyr yevhen yuliia yurii';

export const FURTHER_SURNAMES =
	'abdirahman abdullahi abukar aden adan barre dahir diriye duale farah gedi guled hersi hirsi hussein isse jama mohamud muhumed mumin nur osman roble salad samatar sharif sheikh warsame yusuf ' +
	'abdi abdulla ahmadi akbari al-hamad alizadeh amini azizi bagheri ebrahimi ghasemi haidari hamidi hasani heidari hosseini hussaini jafari jaffari karimi kazemi khalil moradi mohammadi mousavi nazari noori rahimi rasouli rezaei rezai sadeghi safari salehi sharifi ' +
	'adhikari basnet bhandari chowdhury dahal gurung hossain iqbal islam karki khadka kumar lama magar mahmood malik pandey poudel rahman rai rana sharma shrestha tamang thapa uddin ' +
	'fujita hayashi inoue ishikawa ito kato kimura kobayashi matsumoto mori nakagawa nakamura saito sasaki sato shimizu suzuki takahashi tanabe tanaka watanabe yamada yamamoto yamazaki yoshida ' +
	'bui dinh doan duong hoang huynh luong ngo nguyen phan pham thai trinh truong vuong ' +
	'adeyemi afolabi agyeman asante boateng bekele diallo diop eze girma haile kamara keita mbeki mensah mwangi ndiaye njoroge nwosu obi okafor okeke okonkwo okoro otieno owusu tesfaye traore ' +
	'goncalves gonçalves magalhães magalhaes ' +
	'bondarenko hryhorenko ivanenko kharchenko kovalenko kravchenko kravtšenko lysenko melnyk moroz oliinyk petrenko polishchuk rudenko savchenko shevchenko shevchuk sydorenko tkachenko tymoshenko ' +
	'gaup magga näkkäläjärvi sajets triumf utsi valkeapää';
