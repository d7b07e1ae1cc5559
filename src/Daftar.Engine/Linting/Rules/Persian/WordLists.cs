using System.Collections.Frozen;
using Daftar.Languages;
using Daftar.Linting.Prose;

namespace Daftar.Linting.Rules.Persian;

/// <summary>Words that the rules for half-spaces treat in a way of their own. Our own lists, spelt as usual and folded when read.</summary>
internal static class WordLists
{
    /// <summary>Impersonal and colloquial forms that stand behind می.</summary>
    public static readonly string[] OtherFormsAfterMi =
        [.. Words("توان توانست باید بایست بایستی شاید شه گه خوام خواد خوان کنه کنن دونم دونه دونی دونن ره رن گن شن شم گم دم بینه تونه تونم تونن تونیم گیره گیرن زنه زنن مونه مونن خونه خونم ذاره")];

    /// <summary>Forms that stand behind a می that may be wine.</summary>
    public static readonly string[] NotAfterMi =
        [.. Words("نوشم نوشی نوشد نوشیم نوشید نوشند نوشیدم نوشیدی نوشیدیم نوشیدید نوشیدند")];

    /// <summary>Before a می that is wine, the month of May, or a name.</summary>
    public static readonly FrozenSet<string> BeforeOtherMi = Set(
        "جام ساغر پیاله قدح خم باده ساقی شراب پیمانه سبو ماه ترزا خانم آقای جیمز برایان اول دوم سوم چهارم پنجم ششم هفتم هشتم نهم دهم یازدهم دوازدهم سیزدهم چهاردهم پانزدهم شانزدهم هفدهم هجدهم نوزدهم بیستم یکم سی‌ام اپریل آپریل جون");

    /// <summary>Words that take no ending: what follows them begins something new.</summary>
    public static readonly FrozenSet<string> FunctionWords = Set(
        "و که را از در به با بر تا یا هم نیز اما ولی لیکن اگر چون بی هر نه پس مگر بلکه چنانکه آنکه اینکه هنوز فقط حتی مثل مانند برای بدون سپس زیرا چراکه است بود شد بودند شدند کرد کردند گفت گفتند دارد دارند داشت باید شاید نیست هست هستند نیستند شود شوند کند کنند ای های ها تر ترین می نمی ام اش ات اند وای هی الا آیا");

    /// <summary>Words in ه that the endings ای, ام, ات, اش do not follow.</summary>
    public static readonly FrozenSet<string> NoEndingAfter = Set(
        "که چه به نه سه ده بله آره بلکه اینکه آنکه چنانکه چنانچه آنچه هرچه گرچه اگرچه همیشه دوباره البته درباره ازجمله بالاخره یه وگرنه هرگاه همواره باره همه چگونه اره راجع علیه وهله");

    public static readonly FrozenSet<string> SilentAfterVav = Set("میوه شیوه قهوه جلوه نوه عشوه رشوه بیوه وجوهه علاوه یاوه غزوه عضوه گیوه");

    public static readonly FrozenSet<string> SoundedHe = Set(
        "توجه متوجه مواجه وجه موجه مشابه شبه منزه تنزه مرفه فرمانده سازمانده فقه گره زره ابله شبیه توجیه تنبیه تشبیه فقیه کریه سفیه وجیه ترفیه تفقه مشتبه اشتبه کنه مکره فربه تشابه متشابه اله فره نزه شهره");

    /// <summary>Wet, not more: «چشم تر».</summary>
    public static readonly FrozenSet<string> Wet = Set("چشم دیده شعر گل چوب هیزم خاک لب برگ دامن مژه مژگان هوا آب جامه لباس سبزی میوه نان سخن خشک شاخ شاخه زمین دست");

    /// <summary>How words begin that are counted by «تری», as in triglyceride.</summary>
    public static readonly string[] AfterTri =
        [.. Words("گلیسیرید گلیسرید پلوئید پلوید متیل اتیل اتانول کلر فلوئور فلوئورو برم نیترو فسفات پپتید ساکارید آزین آزول یدوتیرونین یدو سیکلیک متوپریم هالومتان ایدروکسی")];

    /// <summary>Adverbs that compare; adjectives are known from the lexicon.</summary>
    public static readonly FrozenSet<string> AlsoCompares = Set("بالا پایین جلو عقب دور نزدیک زیاد زود دیر پیش آن‌سو این‌سو بیرون نگران‌کننده");

    /// <summary>Letters by name, as in «ای بی سی» or «ام آر آی».</summary>
    public static readonly FrozenSet<string> LetterNames = Set("آر آی ای اس ال ان پی تی سی دی بی جی اف وی کیو یو اچ ایکس ام ار جی");

    /// <summary>After an ای that calls somebody.</summary>
    public static readonly FrozenSet<string> Called = Set(
        "کاش وای خدا خداوند پروردگار دل جان مردم ملت ایران وطن میهن عزیز برادر برادران خواهر خواهران مؤمنان کسانی اهل آن یار دوست دوستان پسر دختر مرد زن شاه ساقی صبا نسیم میل بوک");

    /// <summary>Before these «ام» is a mother: «ترانه ام کلثوم».</summary>
    public static readonly FrozenSet<string> MothersOf = Set("کلثوم سلمه حبیبه هانی ایمن فروه عماره ورقه حکیم سلیم معبد ابیها قرفه جمیل رومان قیس فضل ولد سنان حرام عطیه اسحاق جعفر درمان قصر");

    /// <summary>Behind «شان» that is dignity: «مرتبه شان و منزلت».</summary>
    public static readonly FrozenSet<string> AfterDignity = Set("نزول انسان علمی اجتماعی");

    /// <summary>«سال هاست که»: times that pass in numbers.</summary>
    public static readonly FrozenSet<string> CountedTimes = Set("سال ماه هفته روز مدت قرن دهه ساعت شب وقت دقیقه عمر");

    /// <summary>Before a host that is rented: «خرید هاست».</summary>
    public static readonly FrozenSet<string> BeforeHost = Set("خرید فروش شرکت سرویس خدمات کنترل پنل فضا فضای پشتیبانی اجاره قیمت هزینه نوع انواع سرور دامنه آدرس مدیریت انتخاب تمدید تهیه وب سایت نام کاربر کاربری میزبان پهنای منابع");

    public static readonly FrozenSet<string> Pronouns = Set("این آن همین همان اون خیلی بعضی اینجا آنجا");

    /// <summary>Behind «های» that is the English high: «های وی».</summary>
    public static readonly FrozenSet<string> AfterHigh = Set("وی پاور کلاس اسکول جک رزولوشن دفینیشن");

    /// <summary>Words before a name; «ترین» after them is part of a name: «خان ترین», «قبیله ترین».</summary>
    public static readonly FrozenSet<string> BeforeNames = Set("خان قبیله قوم طایفه ایل آقای خانم سردار سید حاجی ملک شاه میر علی محمد احمد حسن حسین عبدالله جهانگیر");

    /// <summary>Names and words that keep their Arabic ة.</summary>
    public static readonly FrozenSet<string> ArabicNames = Set(
        "فاطمة حمزة معاویة اسامة امیة عقبة عبیدة عتبة حمیدة خدیجة عایشة طلحة علقمة قتادة عکرمة ربیعة حذیفة عروة زرارة خزیمة ثعلبة حارثة جعدة سمیة رقیة قوة سنة بینة مؤنة فئة روبة سلالة النجاة آیة سورة صلاة زکاة حجة رحمة خلیفة ورقة نجاة مکة مدینة امة");

    /// <summary>Words of a line that is somebody's speech.</summary>
    public static readonly string[] Saying = ["گفتم", "پرسیدم", "-گفت", "- گفت", "سلام", "خداحافظ", "جواب داد"];

    private static FrozenSet<string> Set(string words) => Words(words).ToFrozenSet(StringComparer.Ordinal);

    private static IEnumerable<string> Words(string words) =>
        words.Split(' ').Select(word => PersianText.FoldForSearch(word).Replace("\u200C", "", StringComparison.Ordinal));
}
