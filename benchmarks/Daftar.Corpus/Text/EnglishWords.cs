namespace Daftar.Corpus.Text;

/// <summary>Stems of the English the generator writes; the inflected forms are made from them.</summary>
internal static class EnglishWords
{
    public static readonly string[] Nouns = Split("""
        government policy region country border trade security water energy war state agreement relation
        economy group party leader minister president movement election court law reform budget bank market
        price route corridor railway pipeline port road city village province capital refugee migrant worker
        woman student teacher school university doctor hospital journalist newspaper report analysis study
        survey figure number year month decade century history culture language religion mosque shrine poet
        film festival museum river dam valley mountain desert lake glacier climate drought flood earthquake
        harvest wheat cotton saffron opium fruit livestock farmer shepherd herd forest soil mine copper
        lithium coal gas oil power grid plant turbine panel cable station project investment loan debt aid
        sanction tariff customs currency exchange inflation growth poverty employment labour wage income tax
        subsidy contract company firm factory industry product export import supply demand good service
        transport truck aircraft airport airline flight visa passport embassy consulate diplomat envoy
        delegation summit conference meeting session statement declaration treaty protocol memorandum charter
        alliance coalition bloc union organisation council commission committee assembly parliament deputy
        senator governor mayor official officer soldier army force police militia fighter commander base
        weapon missile drone tank attack raid ambush blast explosion casualty victim prisoner hostage ransom
        ceasefire truce negotiation mediation dialogue talk peace conflict crisis dispute tension rivalry
        threat risk challenge opportunity interest strategy doctrine approach plan programme initiative
        proposal decision resolution measure mechanism framework structure institution system order model
        process transition change development progress success failure collapse defeat victory influence
        role position view opinion perception belief value identity nation tribe clan family household
        community society population minority majority citizen right freedom justice legitimacy authority
        sovereignty independence territory frontier neighbour power rival partner ally actor observer expert
        analyst researcher scholar author editor reader audience network channel platform message campaign
        protest demonstration strike gathering ceremony anniversary visit journey exile return settlement
        camp shelter tent clinic vaccine disease epidemic medicine nurse patient child girl boy youth
        generation elder chief father mother brother sister heritage manuscript carpet craft bazaar caravan
        silk steppe oasis canal well spring basin delta coast sea strait harbour fleet cargo container
        terminal warehouse logistics standard certificate licence permit regulation rule principle condition
        requirement obstacle barrier limit gap shortage surplus deficit reserve resource capacity potential
        """);

    public static readonly string[] Verbs = Split("""
        announce accept add address adopt affect agree aim allow analyse appoint approach approve argue
        assess assist attack attend balance ban benefit block boost call cancel cause change claim close
        collapse complain concern conclude condemn confirm connect consider consult contain continue control
        convince cooperate count create criticise cross damage declare decline defend delay deliver
        demand deny depend deploy describe destroy develop discuss dismiss divide doubt emerge emphasise
        enable encourage end enforce engage enter establish estimate evaluate examine exclude expand expect
        explain export express extend face fail favour finance focus follow force form fulfil gain gather
        guarantee guide handle happen harm help highlight host identify ignore impose improve include
        increase indicate influence inform insist inspect intend interpret introduce invest invite involve
        join justify lack last launch limit link maintain manage mark measure mediate mention migrate monitor
        move negotiate note observe obtain offer open operate oppose order organise participate
        pass permit plan point possess postpone praise prefer prepare present press prevent produce promise
        promote propose protect prove provide publish pursue question raise reach react realise receive
        recognise recommend reduce refuse regard reject release rely remain remove repeat replace report
        represent request require resist resolve respect respond restore restrict result retain reveal review
        secure seem serve settle share shift sign solve stabilise start stop strengthen study succeed suffer
        suggest support suspend sustain target threaten trade transfer transform treat trigger turn underline
        urge use value view visit wait warn weaken welcome witness work
        """);

    public static readonly string[] Adjectives = Split("""
        new regional political economic national social cultural military foreign local international
        public common recent long high large main important central eastern western southern northern
        different serious limited clear close common complex constant critical current deep direct domestic
        early effective ethnic external fair final financial firm former free frequent full fundamental
        further future general global gradual great growing hard heavy historical honest human humanitarian
        illegal inclusive independent indirect industrial informal internal joint key late legal legitimate
        less likely literary long-term low major maritime medical mere minor mobile modern moral multiple
        mutual narrow natural negative neutral neighbouring nomadic normal official old open ordinary
        organised past peaceful permanent persistent personal popular positive possible practical pragmatic
        precise previous primary principal private productive profitable prominent proper provincial quiet
        rapid rare ready real realistic relative reliable religious remote renewable responsible rich rigid
        rural scarce seasonal secret secure separate severe shared short significant similar simple slow
        small soft sound special stable steady strategic strict strong structural successful sudden
        sufficient sustainable temporary tense territorial traditional tribal trilateral uncertain urban
        urgent useful valuable various vast viable violent visible vital vulnerable weak wide willing young
        """);

    public static readonly string[] Prefixes = Split("non- counter- inter- post- pre- semi- micro- macro- co- anti-");

    public static readonly string[] VerbPrefixes = Split("re over under out mis");

    public static readonly string[] NameHeads = Split("""
        Kar Mah Rah Shah Bar Dar Far Gul Nur Sar Zar Tor Mir Khan Sher Ali Has Jam Qal Kand Sam Bukh Khor
        Mar Nish Tab Shir Her Bal Kun Fay Tal Panj Wah Chit Gil Swat Pesh Que Mul Laho Kash Yark Urum Alm
        Bish Osh Nam Ferg Khuj Term Andi Kok Turk Ash Dush Khul Lag Ghaz Zab Hel Bad Nang Pak Log War
        """);

    public static readonly string[] NameMiddles = Split("a i u an ar im ul ab in ist or ad il az am");

    public static readonly string[] NameTails = Split("""
        abad stan pur zai ov far nagar dad bad shahr khel kent tepa kul mand beg han yar lu dara
        """);

    public static readonly string[] GivenNames = Split("""
        Ahmad Farid Zahra Maryam Rustam Timur Aziza Nilufar Kamran Laila Sohrab Shirin Yusuf Nargis Daud
        Parisa Bahram Gulnara Iskandar Mahnaz Habib Rukhsana Jamshid Fatima Murad Samira Anvar Roya Tariq
        Nasrin Olim Hamida Bakhtiar Simin Usman Farzana Dilshod Arezu Imran Malika
        """);

    private static string[] Split(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).ToArray();
}
