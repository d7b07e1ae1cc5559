namespace Daftar.Corpus.Text;

public sealed record BodyLabels(string Conclusion, string TableName, string TableShare, string Dateline, string Note);
