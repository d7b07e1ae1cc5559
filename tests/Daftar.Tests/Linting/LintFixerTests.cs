using System.Text.RegularExpressions;
using Daftar.Diagnostics;
using Daftar.Languages;
using Daftar.Linting;
using Daftar.Linting.Prose;
using Daftar.Markup;
using FsCheck;
using FsCheck.Fluent;

namespace Daftar.Tests.Linting;

public sealed partial class LintFixerTests
{
    [Fact]
    public void Why_a_linked_heading_is_left_is_told()
    {
        var id = Slug.From("كتاب نمیشود");
        var findings = EditorialLint.Check("a.md", "fa", "## كتاب نمیشود\n\nمتن نمیشود.\n", new HashSet<string>(StringComparer.Ordinal) { id });

        // The Arabic ك does not change the id, and is put right; so is what stands in the text.
        Assert.Equal(["DAF701", "DAF704"], findings.Select(finding => finding.Code));
        Assert.DoesNotContain("--fix", findings[0].Message.English, StringComparison.Ordinal);
        Assert.Contains($"--fix does not change it, because a link leads to this heading ('#{id}'). Change both.", findings[1].Message.English, StringComparison.Ordinal);
        Assert.Contains("به این عنوان می‌رسد. هر دو را تغییر دهید.", findings[1].Message.Persian, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("❌")]
    [InlineData("❌ ")]
    [InlineData("❌\uFE0F")]
    [InlineData("- ❌ **غلط** ")]
    public void Signs_of_mistakes_may_stand_in_any_number(string sign)
    {
        var text = string.Concat(Enumerable.Repeat(sign, 100_000)) + "كتاب";

        Assert.NotNull(EditorialLint.Check("a.md", "fa", text));
    }

    [Theory]
    [InlineData("❌ كتاب ها")]
    [InlineData("❌ غلط: كتاب ها را می روم و می روم و می روم")]
    [InlineData("غلط ❌: كتاب ها")]
    [InlineData("- ❌\uFE0F كتاب ها")]
    [InlineData("**نادرست:** كتاب ها")]
    [InlineData("❌❌ كتاب ها")]
    [InlineData("• اشتباه: كتاب ها")]
    public void What_is_shown_as_a_mistake_stays(string text) => Assert.Equal(text, Fixed("fa", text));

    [Theory]
    [InlineData("او مي گويد كه اين كتاب ها خوب است.", "او می¦گوید که این کتاب¦ها خوب است.")]
    [InlineData("میشود و نمیشود و میدانند", "می¦شود و نمی¦شود و می¦دانند")]
    [InlineData("می¦ شود و می¦¦رود و کتاب¬ها", "می¦شود و می¦رود و کتاب¦ها")]
    [InlineData("رفته ام و گفته اند و خسته ایم", "رفته¦ام و گفته¦اند و خسته¦ایم")]
    [InlineData("خانه ای حرفه ای و خانه ی ما", "خانه¦ای حرفه¦ای و خانه¦ی ما")]
    [InlineData("کم تر و بیش تر و مهم ترین خبر", "کمتر و بیشتر و مهم¦ترین خبر")]
    [InlineData("خانههای ویران شدهاند", "خانه¦های ویران شده¦اند")]
    [InlineData("خانۀ ما و برنامة دولت و این مدرسة", "خانه\u0654 ما و برنامه\u0654 دولت و این مدرسه")]
    [InlineData("با \"نام او \" گفت", "با «نام او» گفت")]
    [InlineData("حدود 1,200 نفر و 50%", "حدود ۱٬۲۰۰ نفر و ۵۰٪")]
    [InlineData("گفت : «سلام » و « خوب»", "گفت: «سلام» و «خوب»")]
    [InlineData("گفت :«سلام»", "گفت: «سلام»")]
    [InlineData("\"سلام\" و \"خوب\"ها", "«سلام» و «خوب»ها")]
    [InlineData("یک **متن:**ادامه", "یک **متن**: ادامه")]
    [InlineData("**ضیا :**اوهوم", "**ضیا**: اوهوم")]
    [InlineData("**ضیا :** اوهوم", "**ضیا:** اوهوم")]
    [InlineData("اصلاح ٤ ٥ ٦ عربی و ٤ نفر", "اصلاح ٤ ٥ ٦ عربی و ۴ نفر")]
    [InlineData("ارقام ٤ و ٥ به جای ۴", "ارقام ٤ و ٥ به جای ۴")]
    [InlineData("حرف «ي» به جای ی، و كتاب", "حرف «ي» به جای ی، و کتاب")]
    [InlineData("ك عربی و کتاب علي", "ك عربی و کتاب علی")]
    [InlineData("توانا بود هر که دانا بود  ز دانش دل پیر برنا بود", "توانا بود هر که دانا بود  ز دانش دل پیر برنا بود")]
    [InlineData("این جمله شعر نیست و  دو فاصله دارد که زیاد است", "این جمله شعر نیست و دو فاصله دارد که زیاد است")]
    [InlineData("ننویسید \"می روم\" و \"كتاب ها\" (غلط)", "ننویسید \"می روم\" و \"كتاب ها\" (غلط)")]
    [InlineData("کاملاً «كتاب ها» و املاک «كتاب ها» است", "کاملاً «کتاب¦ها» و املاک «کتاب¦ها» است")]
    [InlineData("| نام | کشورهای عربی |\n|---|---|\n| كابل | مي شود |", "| نام | کشورهای عربی |\n|---|---|\n| کابل | می¦شود |")]
    [InlineData("ک فارسی (¦ک¦) در مقابل (¦ك¦)", "ک فارسی (ک) در مقابل (ك)")]
    [InlineData("گام 2 - Python و بند 3 - `x`", "گام ۲ - Python و بند ۳ - `x`")]
    [InlineData("ولسوالی ښېوه در پکتیا.\n\nاين راه را می شود از كابل رفت.", "ولسوالی ښېوه در پکتیا.\n\nاین راه را می¦شود از کابل رفت.")]
    [InlineData("یک ** متن ** دیگر", "یک **متن** دیگر")]
    [InlineData("**«ائتلاف»**ها", "«**ائتلاف**»ها")]
    [InlineData("این:\n\n•صلح\n•نان", "این:\n\n- صلح\n- نان")]
    [InlineData("این:\n۱. صلح\n۲- نان", "این:\n1. صلح\n2. نان")]
    [InlineData("۱) صلح\n\n۲) نان", "1. صلح\n\n2. نان")]
    [InlineData("با 3 × 4 = 12 و 2 : 1 و 1393-1395", "با ۳ × ۴ = ۱۲ و ۲ : ۱ و ۱۳۹۳-۱۳۹۵")]
    [InlineData("از 10:30 تا 11:45 و (1981: 246)", "از ۱۰:۳۰ تا ۱۱:۴۵ و (۱۹۸۱: ۲۴۶)")]
    [InlineData("آری ،نه و چرا ؟چون", "آری، نه و چرا؟ چون")]
    [InlineData("گفت\u200Fوگو و می\u200Eشود", "گفت¦وگو و می¦شود")]
    [InlineData("نام او خیــّـام و ســلام و نمـی تـواند", "نام او خیّام و سلام و نمی¦تواند")]
    [InlineData("مهم ترین و بزرگ ترین شهر و جذاب ترین ها", "مهم¦ترین و بزرگ¦ترین شهر و جذاب¦ترین¦ها")]
    [InlineData("ﮐﺸﻮر ﺧﻮب ھﻤﺎن ﺑﮭﺎر است", "کشور خوب همان بهار است")]
    [InlineData("میافتد و میاندازد و میایستد و میافزاید", "می¦افتد و می¦اندازد و می¦ایستد و می¦افزاید")]
    [InlineData("دورهٔ سخت تری بود و سرعت کم تری داشت", "دورهٔ سخت¦تری بود و سرعت کمتری داشت")]
    [InlineData("دمای -5 درجه و بند 3- پایان", "دمای -۵ درجه و بند ۳- پایان")]
    [InlineData("سال هاست که این هاست", "سال¦هاست که این¦هاست")]
    [InlineData("از 0 تا 12.000.000 تومان و [متن, یا\nنامه, یا", "از ۰ تا ۱۲.۰۰۰.۰۰۰ تومان و [متن، یا\nنامه، یا")]
    [InlineData("او «حرفه ای» است و خروجی 20 نفر: كتاب", "او «حرفه¦ای» است و خروجی ۲۰ نفر: کتاب")]
    [InlineData("کتاب¦ , و می¦ رود و بی¦ هوش آمد", "کتاب، و می¦رود و بی هوش آمد")]
    [InlineData("۱. صلح\n۲. `x` را\n۳. Create", "1. صلح\n2. `x` را\n3. Create")]
    [InlineData("Vim 9 و كتاب ها و 5 > 3 و ۲ + 3 = 5، و 20 % تخفيف", "Vim 9 و کتاب¦ها و ۵ > ۳ و ۲ + ۳ = ۵، و ۲۰ ٪ تخفیف")]
    [InlineData("به جای جنگ صلح می شود و همین می¦شود", "به جای جنگ صلح می¦شود و همین می¦شود")]
    [InlineData("(مدير كل سازمان برنامه) و «مدير كل امور مالي را»", "(مدیر کل سازمان برنامه) و «مدیر کل امور مالی را»")]
    [InlineData("مقدار «2» و \"3 نفر\"", "مقدار «۲» و «۳ نفر»")]
    [InlineData("در `x` : كتاب و گفت . `y` و  Vim است", "در `x`: کتاب و گفت. `y` و Vim است")]
    [InlineData("با Vim \"صحبت\" كنيد و خانه ي ما و خانه ي و من", "با Vim «صحبت» کنید و خانه¦ی ما و خانه¦ی و من")]
    [InlineData("کابل , هرات و کلاس (CBV), متن ; و چرا ؟", "کابل، هرات و کلاس (CBV)، متن ; و چرا؟")]
    [InlineData("این:\n۱. صلح\n۲. نان\n\n```\nx\n```\n\nمتن", "این:\n1. صلح\n2. نان\n\n```\nx\n```\n\nمتن")]
    [InlineData("سلول های تک یاخته ای", "سلول¦های تک یاخته¦ای")]
    [InlineData("او گفت: \"نه\" و گفت: \"برادرم گفت: «نه» و رفت\"", "او گفت: «نه» و گفت: \"برادرم گفت: «نه» و رفت\"")]
    public void Persian_is_put_right(string text, string expected) => Assert.Equal(expected, Fixed("fa", text));

    [Theory]
    [InlineData("He said  \"yes\" .", "He said “yes”.")]
    [InlineData("Write alias ll='ls -l' and it's done", "Write alias ll='ls -l' and it’s done")]
    [InlineData("the states' right to 'stay', it's said, since the '90s", "the states’ right to ‘stay’, it’s said, since the ’90s")]
    [InlineData("figures-- particularly word--word, a -- b and 1990--1995", "figures — particularly word—word, a — b and 1990–1995")]
    public void English_is_put_right(string text, string expected) => Assert.Equal(expected, Fixed("en", text));

    [Theory]
    [InlineData("fa", "او می نوشید. می ناب. در ۵ می کابل. ترزا می گفت. جام می داد.")]
    [InlineData("fa", "میدان و میدانی و میرزا و نمیرند")]
    [InlineData("fa", "ها! های های گریه، های و هوی، تن ها")]
    [InlineData("fa", "چشم تر، تر و خشک، به تر، شعر تر")]
    [InlineData("fa", "ای کاش، به همه ای مردم، شبکه ای بی سی، مؤسسه ام آی تی")]
    [InlineData("fa", "کتاب ام، کتابها، شده است، سی و اند سال، پایبند اند")]
    [InlineData("fa", "Windows 10 و F-16 و 2025-12-29 و +93 70 123 4567 و a.b/c 12")]
    [InlineData("fa", "«إن الله يأمر بالعدل والإحسان» و «إِنَّ اللَّهَ يَأْمُرُ»")]
    [InlineData("fa", "د افغانستان په هکله ډېر خبرونه شته 20 ,")]
    [InlineData("fa", "<bdi>كتاب ها</bdi> <span lang=\"ar\">كتاب 20</span> <i translate=\"no\">كتاب ها</i>")]
    [InlineData("fa", "<div lang=\"ar\">\n\nكتاب ها\n\n</div>")]
    [InlineData("fa", "`مي شود` و <https://a.b/كتاب>")]
    [InlineData("fa", "```\nمي شود\n```\n\n    مي شود 20")]
    [InlineData("fa", "[الف](مي-شود.md \"كتاب ها\")")]
    [InlineData("fa", "[كتاب ها] و [كتاب ها][]\n\n[كتاب ها]: https://a.b")]
    [InlineData("fa", "هـ. ق، «ـها»، ایران ـ روسیه، «می¦»")]
    [InlineData("fa", "«او گفت \"آری\" و رفت»")]
    [InlineData("fa", "-تنها یک خط")]
    [InlineData("fa", "Python 3.11 و حجم 1.5 GB و 2.5 MB/s و ساعت 10:30 GMT و 5.5 km و 20°C و 100% DHA و 4 × 4 WD")]
    [InlineData("fa", "روزهای 10-12 January و January 10-12 و ISO 9001:2015 و DOI 10.1000/182 و COVID-19 و 3D")]
    [InlineData("fa", "مقدار p < 0.05 و x = 5 و y ≥ 12 است")]
    [InlineData("fa", "(Smith 2001; Jones 2003) و Smith (1981: 246) و (Mrs. Dalloway, 1925) و Walzer, 2006[1977] و ch. 12 و p. 99")]
    [InlineData("fa", "(کلانسی 1993؛ Libet 1999؛ هاوکینز 2004) آمده است")]
    [InlineData("fa", "Windows 10، 11 و 12 و iOS 17.2 و Android 14")]
    [InlineData("fa", "#انتخابات2024 و @نام2024 و 2025-09-24 15:10:44 است")]
    [InlineData("fa", "دفتر +93 (0)70 123 4567 و +98 (21) 8888-1234 و «ليس كمثله شيء» را نوشت")]
    [InlineData("fa", "نوع الاستدعاء في النظام. (افتراضي، `info`)")]
    [InlineData("fa", "مستوى العنوان (افتراضي: `h2`)")]
    [InlineData("fa", "تلفن 8888 1234 و +98 21 8888 1234 و 021-88881234 و (021) 88881234 و 09121234567")]
    [InlineData("fa", "بهای $20 و 20€ و 2^5 و 2^15 و x*y*z*... است")]
    [InlineData("fa", "۹- صلح\n\n۱۰- نان و او . . . رفت")]
    [InlineData("fa", "جهانگیر ترین، سیاستمدار، و جهانگیر خان ترین از حزب؛ قبیلهٔ ترین در پشین")]
    [InlineData("fa", "خرید هاست و دامنه و شرکت هاست ایران و صنایع های تک در لاهور")]
    [InlineData("fa", "ترانهٔ ام کلثوم و ترانه ام کلثوم و گروه راک اند رول در کابل")]
    [InlineData("fa", "خانهٔ ها و نامهٔ ای و خستهٔ ام و نامهٔ شان و قبیلهٔ ترین مردان")]
    [InlineData("fa", "می‌گویم ها، رفتم ها!")]
    [InlineData("fa", "فضاـزمان و دوـسه و کابل¦ـ¦هرات و علمیـپژوهشی و هندـاروپایی")]
    [InlineData("fa", "— شما کی آمدید؟\n\n— دیروز رسیدم.")]
    [InlineData("fa", "– گفت: آمدی\n– گفتم: بله")]
    [InlineData("fa", "-آمدی؟\n-آری")]
    [InlineData("fa", "پس الحمد لله رب العالمين گفت و إنما الأعمال بالنيات خواند و انا لله و انا اليه راجعون")]
    [InlineData("fa", "در fa.example.org/wiki/كتاب_ها و www.example.com/كتاب")]
    [InlineData("fa", "[gallery ids=\"1,2\" caption=\"كتاب ها\"] و {{ \"كتاب\" }} و {% include \"كتاب\" %} و [[كتاب ها]]")]
    [InlineData("fa", "متن {: .كتاب #a-1} و {/*كتاب  ها*/} و <Box title=\"سلام\" size={2}> و $x_1 + 2$ و متن[^9] است")]
    [InlineData("fa", "تو ای گنج دانش که شادی دهی  نگردی ز مردم که آزادگی\nبه نام خداوند جان و خرد  که زین برتر اندیشه بر نگذرد")]
    [InlineData("fa", "نام          بها          شمار")]
    [InlineData("fa", "فضل ا... صلواتی و حذیفة بن یمان و رحمة الله")]
    [InlineData("fa", "مصر (به عربی: جمهورية مصر العربية) و یمن (عربی: اليَمَن)، و نام آن (به پشتو: كتاب) است")]
    [InlineData("fa", "روز الأربعاء ٢٤ ذو القعدة ١٤٣٨ بود")]
    [InlineData("fa", "با سوییچ 3- از برنامه، و گزینهٔ -9 را بدهید")]
    [InlineData("fa", "به جای «ک» از «ك» و به جای «ی» از «ي» استفاده می‌کند")]
    [InlineData("fa", "حاصل «۲ + ۲ = ؟» و a = ? چیست")]
    [InlineData("fa", "دورگه تری پلوئید و سطح بالا تری گلیسیرید و مقدار زیاد تری متیل")]
    [InlineData("fa", "میاورند و میاموزد و میاراید و میافریند")]
    [InlineData("fa", "دمای ۵ - ۱۰ و -۵ درجه\n-۶ درجه")]
    [InlineData("fa", "بخش ۱۲/۵\u200F ۳۰ است")]
    [InlineData("fa", "غلط: می روم / میروم و او آمد . سپس رفت")]
    [InlineData("fa", "- **نادرست:** كتاب ها\n- ❌ می روم")]
    [InlineData("fa", "| درست | شکل نادرست |\n|---|---|\n| می¦روم | می روم / میروم |\n| کتاب¦ها | كتاب ها |")]
    [InlineData("fa", "| فارسی | عربی |\n|---|---|\n| ک | ك |\n| کتاب | كتاب |")]
    [InlineData("fa", "«می روم» غلط است؛ به جای «كتاب ها» بنویسید «کتاب¦ها».")]
    [InlineData("fa", "- ❌ غلط: می خواهم و ❌ كتاب")]
    [InlineData("fa", "در سال ...... و نام ........ پر شود")]
    [InlineData("fa", "چرا فاصله گاهی + و گاهی %20 است؟")]
    [InlineData("fa", "با میانگین [0, 0] و پاسخ $(1, 2)$ با $f = -5$")]
    [InlineData("fa", "مثال: ? ← ؟ و , ← ،")]
    [InlineData("fa", "علامت¦هایی مانند ? و & را حفظ کنید")]
    [InlineData("fa", "|    کاربر  | --> |   پاسخ| --> | كتاب|")]
    [InlineData("fa", "پوشه\n├── الف\n│   ├── ب\n│   └── پ")]
    [InlineData("fa", "هر دهه (یعنی از 10 - 100Ω، 100 - 1kΩ، 1k - 10kΩ و غیره)")]
    [InlineData("fa", "تابع $f_i : A$ و $x^2 , y$ را")]
    [InlineData("fa", "تابع\n\n$f_i : \\mathbb{R}^{|c_i|} \\to \\mathbb{R} \\cup \\{+\\infty\\}$")]
    [InlineData("fa", "د افغانستان خلک سوله غواړي او د جګړې پای ته رسېدل غواړي. ښځې او نړۍ.\n\nدا كتاب زما دی , د چاپ کال: 1399.\n\nکتاب ها\n\n- د كور")]
    [InlineData("fa", "یہ کتاب بہت اچھی ہے اور لوگ اسے پڑھتے ہیں۔\n\nكتاب 2024 می شود")]
    [InlineData("fa", "روش 1\uFE0F\u20E3: متن و مثال1\uFE0F\u20E3\uFE0F0\uFE0F\u20E3 است")]
    [InlineData("fa", "دستور find . -type f و git add .  --all و COPY . / و (from . import ...) را بزنید")]
    [InlineData("fa", "docker run -d  [name] و image build -t [NewName] . را\nfind . -name x ;  ls")]
    [InlineData("fa", "در ویندوز از کاراکتر ; استفاده می¦شود و * یا ? باشد و نماد , است")]
    [InlineData("fa", "رشته¦های \"11\" و '12.5' و \"111\"، رمز: 12345 و پسورد 8080")]
    [InlineData("fa", "{\n\"question\": \"كتاب ها , 20\",\n\"input\": \"تعداد 30\"\n}")]
    [InlineData("fa", "- نویسنده name=قمصریشون, است\n- content=\"كتاب ها\"  و")]
    [InlineData("fa", "خروجی print(\"كتاب ها\") و log('عدد 20')")]
    [InlineData("fa", "echo \"سلام دنیا\" > a.txt\nPrompt: \"سلام\"")]
    [InlineData("fa", "- بهبود س ص ن ي ك و ٤ ٥ ٦ و ـيـ يـ\n- بهبود . ! ؛ ، ٬ ۰ است")]
    [InlineData("fa", "تابع¦های wrap(), wrapInner(), و wrapAll() و Java ...")]
    [InlineData("fa", "این:\n\n۱. صلح\n\n۲. نان\n\n```\nx\n```\n\n۳. آب")]
    [InlineData("fa", "10:22:31.123 INFO کاربر 12 وارد شد\n127.0.0.1 - - [10/Oct/2000:13:55:36] GET /a 200 12 كتاب")]
    [InlineData("fa", "$ git commit -m \"رفع خطای 12\"\ncd پروژه ; ls -la | grep \"كتاب\"\nnpm run build -- --env=توليد")]
    [InlineData("fa", "SELECT * FROM users WHERE name = \"علي\" , age > 20 ;\nif (سن > 18) { چاپ(\"بزرگ\") ; }")]
    [InlineData("fa", "کلید ? راهنماست و کلید : و دکمهٔ , و دستور q را بزنید و : سپس")]
    [InlineData("fa", "ویرگول ,\n\nنقطه ویرگول ;\n\nعلامت سوال ?\n\nدونقطه ( : )")]
    [InlineData("fa", "f(8) = 3 و 5! = 120 و 10 % 3 = 1 و √2 و P(A) = 0.5 و (0, 1) و (35.6892, 51.3890) و 3 ∈ A")]
    [InlineData("fa", "ممنون ؛) و باشه :)")]
    [InlineData("fa", "با پیشوند (! یا .) و از 0 تا 12.0.1 و در [7] و {منطقه: [شروع, پایان]}")]
    [InlineData("fa", "سندی که «می توانم»، «پروژه ها» و «حرفه ای» در بخش¦های گوناگون دارد")]
    [InlineData("fa", "مثال: مكتب ← مكتب")]
    [InlineData("fa", "ارقام فارسی (۰۱۲۳) با انگلیسی (0123) متفاوت است و رقم لاتین 5 هم")]
    [InlineData("fa", "پیشوندها: می¦, نمی¦, بی¦ و هم¦، غیر¦")]
    [InlineData("fa", "با این خروجی فرضی: «21 دی 1395 - 10:20»")]
    [InlineData("fa", "۱. صلح\n\n۲. نان\n\n![a](b.png)\n\n۳. آب\n\n۴. باد")]
    [InlineData("fa", "رفع مشکل نقاط ي در نسخه و افزودن ك به فهرست و ﻙ در پایان")]
    [InlineData("fa", "فرمود: «من كنت مولاه فهذا علي مولاه» و «لا فتي الا علي لا سيف الا ذوالفقار»")]
    [InlineData("fa", "به عربی: هذا كتاب جيد و ذلك بيت كبير، كيف حالك يا صديقي؟")]
    [InlineData("fa", "نیم¦فاصله: می شود → می¦شود؛ كتاب ها به جای کتاب¦ها\n\nورودی: «كتاب ها» خروجی: «کتاب¦ها»")]
    [InlineData("fa", "| حرف | آوا |\n|---|---|\n| ك | k |\n| ي | y |")]
    [InlineData("en", "use --fix, 5'10\" tall, `a -- b`, \"'tis")]
    [InlineData("ps", "كتاب ها ,")]
    public void What_is_meant_stays(string language, string text)
    {
        var original = text.Replace('¦', '\u200C');

        Assert.Equal(original, LintFixer.Fix(original, "a.md", language).Text);
    }

    [Theory]
    [InlineData("\n", "")]
    [InlineData("\r\n", "\uFEFF")]
    public void Front_matter_line_ends_and_byte_order_mark_stay(string lineEnd, string start)
    {
        string[] lines = [start + "---", "title: \"مي شود\"", "lead: كتاب ها...", "---", "", "مي شود  ، آری", "و كتاب ها", "", "متن", "", ""];
        var text = string.Join(lineEnd, lines);
        lines[5] = "می\u200Cشود، آری";
        lines[6] = "و کتاب\u200Cها";

        Assert.Equal(string.Join(lineEnd, lines), LintFixer.Fix(text, "a.md", "fa").Text);
    }

    [Fact]
    public void Mixed_line_ends_stay()
    {
        Assert.Equal("می\u200Cشود\r\nکتاب\u200Cها\nپایان\r", LintFixer.Fix("مي شود\r\nكتاب ها\nپایان\r", "a.md", "fa").Text);
    }

    [Fact]
    public void A_heading_that_the_text_links_to_keeps_its_id()
    {
        const string text = "## سال 2020\n\n[بالا](#سال-2020)\n\n## سال 2021";

        Assert.Equal("## سال 2020\n\n[بالا](#سال-2020)\n\n## سال ۲۰۲۱", LintFixer.Fix(text, "a.md", "fa").Text);
    }

    [Fact]
    public void Hard_breaks_tables_and_footnotes_keep_their_form()
    {
        const string text = "یک  \nدو\n\n| كتاب | می شود |\n|---|---|\n| 1 | كتاب ها |\n\nمتن[^1]\n\n[^1]: كتاب ها";

        Assert.Equal("یک  \nدو\n\n| کتاب | می\u200Cشود |\n|---|---|\n| 1 | کتاب\u200Cها |\n\nمتن[^1]\n\n[^1]: کتاب\u200Cها", LintFixer.Fix(text, "a.md", "fa").Text);
    }

    [Theory]
    [InlineData("بخوانید!¦[متن](b)")]
    [InlineData("بخوانید!¦¦[متن](b)")]
    public void A_link_behind_an_exclamation_mark_does_not_become_a_picture(string text) =>
        Assert.Contains("!¦", Fixed("fa", text));

    [Fact]
    public void What_is_left_is_reported()
    {
        var result = LintFixer.Fix("---\ntitle: كتاب\n---\nمی شود \"آری", "a.md", "fa");

        Assert.Equal(["DAF701", "DAF714"], result.Remaining.Select(diagnostic => diagnostic.Code));
    }

    /// <summary>The promises of --fix over texts put together from everything that the rules look at.</summary>
    [Theory]
    [InlineData("fa")]
    [InlineData("en")]
    public void Fixing_is_idempotent_and_keeps_words_and_structure(string language)
    {
        var piece = Gen.Elements(
            "می", "نمی", "شود", "می شود", "میشود", "كتاب", "ها", "هاي", "خانه", "ای", "گفته", "اند", "بزرگ", "تر", "ترین", "20", "۱2", "٣", "1,200", "%", "50%",
            " ", " ", " ", "  ", "\n", "\n\n", "\r\n", "  \n", "\u200C", "\u200C\u200C", "\u200B", "¬", "\u200F", "\u200E", "ـ", "،", "؛", ":", "؟", ".", "...", "!", ",", ";", "?", "«", "»", "(", ")",
            "\"", "\"", "'", "**", "**", "*", "_", "`", "[a](b)", "[", "]", "(c)", "<bdi>", "</bdi>", "<b>", "&amp;", "\\*", "--", "-", "- ", "-متن\n-متن\n", "۱. متن\n۲. متن\n", "1. ", "# ", "> ", "| ", "|\n|---|\n|",
            "10:30", "3 × 4 = 12", "1.5 GB", "(Jones 2003)", "ISO 9001:2015", "#تگ20", "021 8888 1234", "+98", "$5", "و", "تا", "هٔ", "خان", "هاست", "ام", "کلثوم", "راک", "رول", "ســـلام", "فضاـزمان", "گفت\u200Fوگو",
            "الحمد لله رب العالمين", "{{ x }}", "{% y %}", "[a b=\"c\"]", "[[كتاب]]", "<Box a=\"b\" />", "$x_1$", "[^9]", "fa.example.org/كتاب", "– سلام؟\n– آری\n", " ،", "    ", "'s", "## سال 2020\n", "(#سال-2020)", "]",
            "word", "it's", "\"yes\"", "a -- b", "http://a.b/c", "إِنَّ", "ة", "ۀ", "ښ", "#", "[^1]", "[^1]: ", "الف", "…", "\t", "    ");
        var text = piece.ArrayOf().Select(string.Concat);

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(text.ToArbitrary(), original =>
        {
            var result = LintFixer.Fix(original, "a.md", language).Text;
            Assert.Equal(result, LintFixer.Fix(result, "a.md", language).Text);
            Assert.Equal(Searchable(original), Searchable(result));
            Assert.Equal(RenderedWords(original, language), RenderedWords(result, language));
            Assert.Equal(LineEnds().Replace(original, ""), LineEnds().Replace(result, ""));
        }));
    }

    [Fact]
    public void A_mark_alone_between_asterisks_is_no_error()
    {
        foreach (var mark in ":،؛.؟!…")
        {
            foreach (var inside in new[] { $"{mark}", $" {mark}", $"{mark} ", $" {mark} ", $"«{mark}»", $" «{mark}» ", $"« {mark} »", $"{mark}{mark}", $" {mark} {mark}" })
            {
                var text = $"گفته**{inside}**تر";
                var once = LintFixer.Fix(text, "a.md", "fa").Text;
                Assert.Equal(once, LintFixer.Fix(once, "a.md", "fa").Text);
                Assert.Equal(Searchable(text), Searchable(once));
            }
        }
    }

    [Fact]
    public void Fixing_the_sample_twice_changes_nothing_more()
    {
        var sample = File.ReadAllText(Path.Combine(LintSampleTests.Folder, "sample.fa.md"));
        var once = LintFixer.Fix(sample, "a.md", "fa").Text;

        Assert.Equal(once, LintFixer.Fix(once, "a.md", "fa").Text);
        Assert.Equal(Searchable(sample), Searchable(once));
        Assert.Equal(RenderedWords(sample, "fa"), RenderedWords(once, "fa"));
    }

    private static string Fixed(string language, string text) => LintFixer.Fix(text.Replace('¦', '\u200C'), "a.md", language).Text.Replace('\u200C', '¦');

    private static string Searchable(string text) => BodyShape.Searchable(text);

    // The numbers of lists are markers once they are lists.
    private static string RenderedWords(string markdown, string language)
    {
        var body = new MarkdownRenderer().Render(markdown, new("a.md", 1, language, static target => target), new DiagnosticBag());
        return Numbers().Replace(BodyShape.Searchable(PlainText.FromHtml(body.Html)), "");
    }

    [GeneratedRegex(@"[^\r\n]", RegexOptions.CultureInvariant)]
    private static partial Regex LineEnds();

    [GeneratedRegex(@"[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
