//! Which words may be what in names: one row a role.

use super::words::*;

/// The words of each role, with spaces between.
pub const ROWS: &[(Roles, &str)] = &[
    (
        OPENER,
        "A About Above According Across Actually Added Additionally Addressing After Afterwards Again Against Ahead \
         Alas All Allow Almost Along Already Also Although Altogether Always Am Among Amid An And Another Answering \
         Any Anybody Anyone Anything Anyway Apart Apparently Are Around As Ask Asked At Attending Available Based \
         Basically Be Because Before Being Believe Below Besides Better Between Beyond Both Briefly But By Can Cannot \
         Certainly Clearly Colleagues Coming Comments Compared Congratulations Considering Could Currently Dear \
         Despite Did Do Does Doing Don Due During Each Earlier Either Else Enough Especially Even Eventually Ever \
         Every Everybody Everyone Everything Evidently Exactly Except Excerpts Excuse Few Finally Following For \
         Former Fortunately Forgive Frankly From Further Furthermore Generally Give Given Go God Happy Hardly Has \
         Have Having He Hello Hence Her Here Hers Herself Him Himself His Hopefully How However I If Imagine \
         Immediately In Including Incidentally Indeed Initially Instead Into Is It Its Itself Just Largely Later Let \
         Like Likewise Listen Look Looking Many Maybe Me Meanwhile More Moreover Most Mostly Much My Myself Namely \
         Naturally Nearly Needless Neither Never Nevertheless No Nobody None Nonetheless Nor Not Nothing Notably Now \
         Nowadays Obviously Of Off Often Oh On Once Only Or Other Others Otherwise Our Ours Ourselves Out Outside \
         Over Overall Participants Particularly Perhaps Please Pleased Possibly Practically Previously Primarily \
         Probably Quite Rather Read Really Recall Recently Regarding Regrettably Remember Say Secondly See Several \
         Shall She Should Similarly Simply Since So Some Somebody Somehow Someone Something Sometimes Somewhere Soon \
         Sorry Speaking Strictly Such Sure Surely Take Taking Talking Tell Than Thank Thanks That The Their Theirs \
         Them Themselves Then There Thereby Therefore These They Things Thirdly This Those Though Through Throughout \
         Thus Till To Together Too Toward Towards Truly Turning Ultimately Under Undoubtedly Unfortunately Unless \
         Unlike Until Up Upon Us Usually Very Via Want Was We Well Welcome Were What Whatever When Whenever Where \
         Whereas Whether Which Whichever While Who Whoever Whole Whom Whose Why Will With Within Without Would Yes \
         Yet You Your Yours Yourself Yourselves Ladies Gentlemen Tomorrow Yesterday Tonight Excellency Highness \
         Majesty Holiness Retranslated Motherland Fatherland Homeland Hundreds Thousands Millions Dozens Visiting \
         Comrades Guys Girls Boys Grandfather Mum Dad Lord Almighty Firstly",
    ),
    (
        SOFT,
        "Answer Back Beginning Big Direct Eight Everyday Father First Five Four Friends Good Help High Internal \
         Internet Joint Last Meeting Mine Next Nine One Open Opening People Present Question Remark Reply Right Same \
         Second Seven Six Still Ten Think Third Three Today True Two Visit Watch",
    ),
    (
        PARTICLE,
        "al el bin ibn ben abu ould de da di del della dos das do du van von der den ter la le las los zu y e ul af \
         oglu kyzy uly Al El Bin Ibn Ben Abu Ould De Da Di Del Della Dos Das Du Van Von Der La Le",
    ),
    (
        ADDRESS,
        "Mr Ms Mrs Miss Mme Madame Madam Monsieur Sir Dr Professor Prof Academician Comrade Sheikh Sheikha Dame Lady \
         Herr Frau Signor Senor Father",
    ),
    (
        POST,
        "Prime President Presidents Minister Ministers Premier Chancellor Governor Governors Mayor Ambassador Secretary Chairman Chairwoman \
         Chairperson Chair Speaker Director Head Chief Deputy Vice Aide Adviser Advisor Assistant Envoy Envoys Representative Representatives \
         Commissioner Commander Ombudsman Prosecutor Judge Rector Dean Editor Correspondent Host Moderator \
         General Admiral Marshal Colonel Major Captain Lieutenant Sergeant Private Commodore Cosmonaut Astronaut \
         King Queen Prince Princess Emperor Empress Tsar Tsarina Tsarevich Sultan Emir Shah Khan Duke Count Grand Patriarch Metropolitan \
         Archbishop Bishop Pope Mufti Rabbi Imam Ayatollah Lama Priest Archpriest Senator Congressman Deputies MP CEO \
         Founder Owner Manager Member Leader Coordinator Acting Plenipotentiary Conductor Composer Academician \
         Supervisor Auditor Officer Investigator Apostle Reverend Spokesman Spokesperson Vicar Doctor Ataman \
         Class Rank Extraordinary CEOs Hurricane Typhoon Cyclone",
    ),
    (
        PART_OF_NAMES,
        "General Grand Major Private Count King Queen Prince Princess Emperor Patriarch Duke Khan Apostle Commander",
    ),
    (
        ORG_HEAD,
        "Ministry Ministries Agency Service Services Committee Commission Council Chamber Court Courts Duma Assembly Parliament \
         Government Cabinet Administration Office Department Directorate Secretariat Embassy Consulate Mission Bank Company \
         Corporation Holding Group Concern Trust Fund Foundation Institute Institution Academy University Conservatory College School \
         Lyceum Gymnasium Faculty Museum Gallery Library Theatre Theater Orchestra Choir Ensemble Ballet Circus Club \
         Team League Federation Confederation Association Union Unions Alliance Organisation Organization Party Front Movement \
         Society Patriarchate Church Synod Diocese Brotherhood Forces Force Army Navy Fleet Guard Guards Troops Regiment \
         Division Brigade Battalion Corps Squadron Staff Headquarters Command Centre Center Bureau Board Authority \
         Inspectorate Treasury Senate Congress Bundestag Knesset Rada Majlis Politburo Presidium Plant Factory Works Shipyard \
         Shipyards Railways Airlines Helicopters Exchange Clinic Hospital Laboratory Observatory Studio Studios Channel \
         Radio Television Newspaper Gazette Times Post Journal Agencies Cooperative Chambers Collegium Consortium \
         Enterprise Enterprises Operator Fraction Faction Squad Militia \
         Police Tribunal Reserve Workshop Kombinat Combine Quartet Internationale \
         Coalition Network Campus Caucus",
    ),
    (
        FAC_HEAD,
        "Bridge Airport Airfield Airbase Station NPP TPP HPP Palace Square Hall Street Avenue Boulevard Embankment Lane \
         Prospekt Highway Motorway Road Railway Mainline Tunnel Canal Stadium Arena Cathedral Chapel Monastery Convent \
         Mosque Synagogue Temple Pagoda Lavra Cosmodrome Spaceport Seaport Port Terminal Pipeline Stream LNG Memorial Monument \
         Obelisk Mausoleum Cemetery Crypt Tower Gate Gates Castle Fortress Citadel Park Garden Gardens Residence Mansion \
         Estate Villa Hotel House Dam Reservoir Refinery Metro Pavilion Velodrome Autodrom Circuit Racetrack \
         Lighthouse Pier Berth Wall Building Skyscraper Planetarium Sanatorium Speedway Autobahn Alley Manor Kremlin Interchange Village Technopark CHPP",
    ),
    (
        LOC_HEAD,
        "Sea Seas Ocean River Lake Strait Straits Gulf Bay Island Islands Archipelago Peninsula Mountain Mountains Ridge Range Hills \
         Valley Desert Basin Steppe Plain Plateau Lowland Shelf Pole Coast Cape Delta Canyon Glacier Volcano Pass Forest \
         Reserve Rim Heights Crater Waterfall Falls Gorge Ravine Highlands Uplands Foothills Lagoon Reef Spit Swamp Tundra Cave Caves Continent Subcontinent Hemisphere",
    ),
    (LOC_FRONT, "Lake Cape Mount Gulf Bay Sea Strait Isle River Gora Valley"),
    (
        GPE_HEAD,
        "Region Territory Republic District Province Oblast Krai Prefecture County Municipality Canton Voivodeship Okrug \
         Emirate Sultanate Principality Kingdom Governorate Khanate Empire Caliphate Federation",
    ),
    (GPE_FRONT, "Republic Kingdom State Principality Sultanate Emirate Commonwealth Union Province Duchy Federation"),
    (
        EVENT_HEAD,
        "Summit Forum Olympics Paralympics Games Universiade Spartakiad Olympiad Championship Championships Cup \
         Prix Festival Rally Day Days War Wars Revolution Uprising Rebellion Conference Congress Week Parade Exhibition \
         Fair Expo EXPO Salon Biennale Marathon Tournament Contest Competition Battle Siege Offensive Blockade Holidays \
         Eve Christmas Crusade Ramadan Readings Symposium Seminar Plenum Holocaust Regatta Derby Hackathon",
    ),
    (EVENT_FRONT, "Battle Siege Year Festival Congress Feast Day Decade Days Week Forum"),
    (AWARD_HEAD, "Prize Prizes Award Awards Medal Medals Order Orders Cross Star Oscar Scholarship Grant"),
    (AWARD_FRONT, "Order Orders Medal Star Cross Knight Cavalier"),
    (
        DOCUMENT_HEAD,
        "Treaty Agreement Agreements Accord Accords Convention Declaration Resolution Charter Constitution Law Laws Code \
         Bill Act Decree Doctrine Strategy Programme Program Plan Protocol Memorandum Statement Communique Communiqué Letter Address \
         Message Report Concept Pact Regulation Initiative Project Projects Roadmap Procedure Process Formula Format Measures Policy Policies Guidelines",
    ),
    (
        TIME,
        "January February March April May June July August September October November December Monday Tuesday Wednesday \
         Thursday Friday Saturday Sunday",
    ),
    (ROMAN, "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII XXIII"),
    (
        EPITHET,
        "Great Terrible Wise Bold Third Second First Bloody Apostle Conqueror Magnificent Lionheart Prophet Baptist Holy \
         Thunderer Confessor Theologian Younger Elder Quiet Liberator Impaler Blessed Wonderworker",
    ),
    (
        FAMILY,
        "Xi Li Wang Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Gao Lin Luo Zheng Liang Xie Tang Han Cao \
         Deng Xiao Feng Zeng Cheng Cai Peng Pan Yuan Yu Dong Su Ye Lu Wei Jiang Tian Du Ding Shen Fan Fu Zhong Qian Dai Hao \
         Kim Park Lee Choi Chung Moon Roh Yoon Ban Hong Hwang Cho Kang Jang Shin Nguyen Tran Pham Hoang Ngo Vo Truong Mao Wen",
    ),
    (
        COMPANY,
        "company companies corporation holding newspaper newspapers magazine channel agency shipyard plant factory bank club enterprise \
         team party group concern publisher portal studio museum theatre university airline carmaker retailer \
         foundation fund movement institute radio TV CEO",
    ),
    (
        SHARE,
        "invested invest investing investment investments shares share stake stakes interest interested PhD DSc degree doctorate \
         part participation participate prize prizes Prize Prizes specialist expert doping Doping trade Trade professional \
         Partnership competition traveling travelling course works worked",
    ),
    (TOWN, "city town village settlement municipality suburb townlet hamlet"),
    (
        SMALL_FAC,
        "airport airfield airbase cosmodrome pipeline motorway highway stadium base refinery corridor pavilion railway \
         range seaport",
    ),
    (
        FAC_KIND,
        "oil gas natural military air naval transport transit training trunk main federal international railway",
    ),
    (
        CURRENCY,
        "dollar dollars rouble roubles ruble rubles pound pounds euro euros yuan yen rupee rupees franc francs krona",
    ),
    (
        OWNER,
        "People Children Women Men Worker Teacher Doctor Mother Father Veteran Cosmonaut Youth Fatherland World Builder Miner \
         Lawyer Physician Student Prosecutor Peoples Defender Winner Nurse",
    ),
    (LOCATIVE, "in In near from From to outside around visited"),
    (
        GENERIC,
        "Olympic Paralympic International National Federal Regional State Foreign Private Public Central Local Sanitary \
         Presidential Internet New Old Great Young Junior Senior Article Paragraph Chapter Section Annex Support Trade \
         Technology Science Sport Danger Education Culture Business Health Healthcare Art Arts Parliament Industry",
    ),
    (
        SHIP,
        "icebreaker cruiser submarine frigate destroyer corvette battleship ferry tanker yacht sailboat trawler barque schooner",
    ),
    (CONTEST, "competition contest festival exhibition tournament olympiad rally marathon"),
    (CONTEST_KIND, "international national annual art film music youth literary creative research business"),
    (SMALL_GPE, "province governorate prefecture"),
    (FIELD, "field deposit"),
    (FIELD_KIND, "oil gas and condensate copper gold coal ore"),
    (SUMMIT_KIND, "international economic business cooperation investment"),
    (UNIT, "Company Regiment Division Brigade Battalion Corps Squadron Army Fleet"),
    (
        SHARED,
        "regions Regions territories Territories districts Districts seas Seas oceans Oceans rivers Rivers straits \
         airports Airports ministries Ministries forums",
    ),
    (SMALL_EVENT, "summit forum uprising holidays"),
    (
        VESSEL,
        "ship ships vessel train trains \
         spacecraft satellite spaceship rocket missile missiles aircraft plane helicopter car tank rifle system systems jet \
         destroyers frigates carrier trawler barque schooner liner module telescope",
    ),
];
