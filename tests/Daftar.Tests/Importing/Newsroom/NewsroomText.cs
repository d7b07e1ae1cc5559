namespace Daftar.Tests.Importing.Newsroom;

/// <summary>A text as a newsroom has it, with the facts that import has to find in each document made of it.</summary>
/// <param name="ShownDate">As the newsroom writes <paramref name="Date"/>, in its calendar and digits.</param>
/// <param name="TypeLabel">As the site's readers see it; <paramref name="Type"/> is the id.</param>
internal sealed record NewsroomText(
    string Key, string Language, string Kicker, string Title, string Lead, string Date, string ShownDate, string[] Authors, string Source, int Code,
    string Type, string TypeLabel, string Region, string RegionLabel, string[] Tags, string Caption, string[] Body)
{
    /// <summary>The third and fourth paragraph stand below this.</summary>
    public required string Heading { get; init; }

    public bool IsPersian => Language == "fa";

    public static IReadOnlyList<NewsroomText> All { get; } =
    [
        new("anjir", "fa", "روایتی از باغ‌های استهبان", "انجیرستان‌ها تشنه مانده‌اند", "در سه سال گذشته یک‌سوم درختان انجیر دیم خشک شده و باغداران به فروش هیزم افتاده‌اند.",
            "2025-08-14", "پنجشنبه ۲۳ مرداد ۱۴۰۴ - ۱۰:۲۰", ["نسرین کاویانی", "بهرام آذرنوش"], "هفته‌نامهٔ نیم‌روز", 8121, "report", "گزارش", "central-asia", "آسیای مرکزی",
            ["انجیر", "خشکسالی", "باغداری دیم"], "باغی در دامنهٔ شمالی (عکس: نسرین کاویانی)",
            [
                "صبح که به باغ می‌رسیم، حاج رحیم پای درختی نشسته است که پدرش هشتاد سال پیش کاشته بود و حالا فقط یک شاخهٔ سبز دارد.",
                "او می‌گوید: «هر سال پانزده بار وانت انجیر می‌دادیم؛ امسال سه بار هم نشد.» آمار جهاد کشاورزی نیز افت ۶۸ درصدی برداشت را نشان می‌دهد.",
                "کارشناسان آبخیزداری معتقدند که بندهای کوچک خاکی، اگر پیش از زمستان ساخته شود، بخشی از رواناب را در خاک نگه می‌دارد.",
                "باغداران اما از وام‌هایی می‌نالند که سودش از بهای محصول بیشتر است و بانک‌ها حاضر نیستند سررسید آن را عقب بیندازند.",
            ]) { Heading = "بندهایی که ساخته نشد" },
        new("rail", "fa", "پروندهٔ راه‌آهن خواف", "قطاری که هر هفته دیرتر می‌رسد", "بازرگانان می‌گویند ترخیص هر واگن در ایستگاه مرزی نه روز طول می‌کشد.",
            "2024-11-30", "۱۰ آذر ۱۴۰۳", ["سیمین دلاوری"], "روزنامهٔ کرانه", 8122, "analysis", "تحلیل", "afghanistan", "افغانستان",
            ["راه‌آهن", "ترانزیت"], "واگن‌ها در ایستگاه مرزی",
            [
                "خط آهن خواف به هرات قرار بود هزینهٔ حمل هر تن سیمان را به نصف برساند، ولی شمار قطارها در عمل از هفته‌ای دو رام بالاتر نرفته است.",
                "یکی از صاحبان بار می‌گوید برگه‌های گمرکی را باید سه بار و به سه زبان پر کند و هر بار مهر تازه‌ای از او می‌خواهند.",
                "در جدول زمان‌بندی رسمی، توقف در مرز چهار ساعت آمده است؛ میانگین واقعی آن در پاییز امسال به ۲۱۶ ساعت رسید.",
                "اگر دو کشور سامانهٔ بارنامهٔ مشترک را راه بیندازند، این توقف به یک روز کاهش می‌یابد و واگن‌ها زودتر آزاد می‌شود.",
            ]) { Heading = "سه بار مهر" },
        new("daria", "fa", "کنر و مردمانش", "پل نوِ اسمار و دکان‌های بی‌مشتری", "باشندگان دو سوی دریا سال‌هاست چشم‌به‌راه پلی بودند که بالاخره ساخته شد، ولی بازار رونق نگرفت.",
            "2025-05-09", "۱۹ ثور ۱۴۰۴", ["فریبا هوتک"], "ورکپاڼه خبر", 8123, "report", "گزارش", "afghanistan", "افغانستان",
            ["پل", "بازار سرحدی"], "دکان‌داران در چوک اسمار",
            [
                "دکان‌داران چوک می‌گویند که نرخ آرد در یک ماه از دو هزار و یک‌صد افغانی به دو هزار و ششصد افغانی رسیده است.",
                "ولسوال تایید می‌کند که موترهای باربری هنوز از راه کهنه می‌آیند، چون سرک آن سوی پل پخته نشده است.",
                "معلمان مکتب دخترانه شکایت دارند که کورس زمستانی بسته ماند و شاگردان در خانه نشستند تا برف آب شد.",
                "شماری از خانواده‌ها تذکره ندارند و شفاخانهٔ ولایتی آنان را بی برگه نمی‌پذیرد، هرچند مرض‌شان سخت باشد.",
            ]) { Heading = "سرکی که پخته نشد" },
        new("wheat", "en", "Letter from the Steppe", "Kazakh Wheat Finds a Longer Road South", "Traders in Kostanay now send grain by three borders instead of one, and pay for each of them.",
            "2025-09-03", "Wednesday 3 September 2025 - 14:05", ["Maren Okafor", "Daniyar Seitkali"], "The Eastern Ledger", 8124, "analysis", "Analysis", "central-asia", "Central Asia",
            ["wheat", "rail freight"], "Grain wagons at Lugovaya",
            [
                "The elevator at Kostanay was built for one railway line and one customer, and for forty years it hardly needed another.",
                "Since spring the dispatcher has kept three ledgers, because a wagon that waits eleven days at one border may pass the next in a morning.",
                "Millers in Mazar say that they would rather pay for flour that arrives than for grain that does not, whatever it costs at the gate.",
                "Nobody in the ministry expects the quota to be lifted before the harvest of 2026, and several officials said so without being asked.",
            ]) { Heading = "Three Ledgers" },
        new("port", "en", "Gwadar Notebook", "A Harbour Without Ships", "The cranes are new, the road is paved, and the pilots have time to read.",
            "2023-12-18", "18 December 2023", ["Ayla Brenner"], "Coast Review", 8125, "report", "Report", "pakistan", "Pakistan",
            ["ports", "fishing"], "Fishermen on the breakwater",
            [
                "On the day of our visit one vessel lay at the quay, and the crew had been paid for a fortnight of painting rails.",
                "The harbour master counts twenty-two calls in the year; the plan of 2015 promised four hundred and fifty by now.",
                "Fishermen who lost their mooring were offered sheds two kilometres inland, where the ice melts before the catch is sold.",
                "A tax holiday of forty years has brought nine firms to the free zone, of which six have put up a sign and little else.",
            ]) { Heading = "Sheds Far From the Sea" },
    ];
}
