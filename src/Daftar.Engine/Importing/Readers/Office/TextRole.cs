namespace Daftar.Importing.Readers.Office;

/// <summary>What a paragraph is by its style.</summary>
internal enum TextRole { Text, Title, Subtitle, Heading, Quotation, Code, Caption, ListText, Contents, Verse, Term, Meaning, Rule }
