namespace Daftar.Importing.Wording;

internal static partial class Boilerplate
{
    /// <summary>Wording of the model site's English pages; a new label is a word more in its line.</summary>
    private const string English = """
        PublishDate: Publish Date | Publication Date | Published | Published on | Published at | Date | Date of publication | Date published
        NewsCode: News code | News ID | News number | Code | Document code | Article code | News No
        Author: Author | Authors | Author(s) | Writer | Writers | Written by | By
        Source: Source | Sources | News source
        Translator: Translator | Translated by | Translation
        Tags: Tags | Tag | Keywords | Key words
        Counter: recommended | recommend | Recommendations | Visits | Visit | Views | View | Hits | Number of visits | Likes | Like | Visit count
        Related: Related title | Related titles | Related | Related articles | Related news | Related documents | Related posts | See also | Read also | Read more
        Share: Share document | Share | Share this | Share this article | Share article | Share this page | Print | Print version | Send to friends | Send | Save | PDF | Download PDF | Email | Telegram | WhatsApp | Twitter | X | Facebook | LinkedIn | Copy link | Short link | A+ | A-
        CommentName: Your Name | Name | Full name
        CommentForm: Your Email Address | Your Email | Email Address | E-mail | Your Comment | Comment | Your comments | Leave a comment | Post a comment | Add comment | Submit | Send comment | Send | Captcha | Security code | Enter the code
        Comments: Comments | Reader comments | Readers' comments | Readers comments | Users' comments | User comments | Visitors' comments
        SideBox: Articles | Article | Interview | Interviews | Reports | Latest | Latest news | Latest titles | Latest articles | Most visited | Most viewed | Most read | Editor's choice | Special reports | Special report | Analysis | Notes | Round table | Roundtable | News | Video | Videos | Gallery | Multimedia | Books | Events | Newsletter
        Menu: Home | Home page | Regions | Region | Target Countries | issues | Issue | Publications | Special reports | Articles | Interviews | Interview | Reports | Report | Analysis | Analyses | Notes | Note | Roundtable | Round table | Roundtables | Books | Book | News | Events | Video | Videos | Gallery | Multimedia | Menu | Search | Advanced Search | Archive | About us | About | Contact Us | Contact | links | Link | RSS | Site map | Sitemap | Login | English | Persian | Farsi | Skip to content | Skip to main content
        Footer: links | Contact Us | Contact | About us | About | Archive | Advanced Search | Search | RSS | Site map | Newsletter | Home
        FooterStart: Copyright | © | (c) | Powered by | All rights reserved | Developed by | Designed by
        Caption: Photo | Photos | Picture | Image | Figure | Table | Chart | Map | Credit | Photo credit
        Heading: Introduction | Background | Abstract | Summary | Executive summary | Conclusion | Conclusions | Conclusion and recommendations | Final words | References | Sources | Bibliography | Footnotes | Endnotes | Notes | Recommendations | Keywords | Methodology | Discussion | Findings | Results | Outlook | Key points | Key findings | Policy recommendations
        Dateline: East Studies | IESS
        EndMark: End of article | End of text | End of document | End of report | End of message
        Saying: said | says | added | adds | stated | states | wrote | writes | told | asked | asks | noted | notes | following | follows | include | includes | including | are | is | were | was | replied | explained | namely | argued | emphasised | emphasized | stressed | as
        StopWords: a | an | the | of | for | in | on | at | to | and | or | by | with | from | into | its | their | is | are | as | between | against | over | under | about | through | after | before | during | without | towards | toward | amid | since | until | what | how | why | when | that | this | than | as
        Type.report: Report | Reports
        Type.analysis: Analysis | Analyses | Article | Articles
        Type.note: Note | Notes | Short note | Memo
        Type.interview: Interview | Interviews
        Type.roundtable: Roundtable | Roundtables | Round table | Round tables | Round-table
        Type.special-report: Special report | Special reports
        Region.afghanistan: Afghanistan
        Region.central-asia: Central Asia
        Region.pakistan: Pakistan
        Issue.political: Political | Politics
        Issue.security: Security
        Issue.economic: Economic | Economy
        Issue.social-cultural: Social and cultural | Social & cultural | Social-cultural | Cultural and social
        """;
}
