namespace Daftar.Importing.Readers.Office;

/// <summary>The role of a paragraph, from its style.</summary>
internal enum TextRole { Text, Title, Subtitle, Heading, Quotation, Code, Caption, ListText, Contents, Verse, Term, Meaning, Rule }
