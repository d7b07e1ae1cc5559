using Daftar.Languages.Stemming;
using Daftar.Tests.Outputs.Search;

namespace Daftar.Tests.Languages.Stemming;

public sealed class Porter2Tests
{
    [Fact]
    public void The_published_vocabulary_is_reproduced_without_exception()
    {
        var wrong = new List<string>();
        var count = 0;
        foreach (var line in File.ReadLines(DataBeside.Path("porter2-vocabulary.tsv")))
        {
            var columns = line.Split('\t');
            count++;
            var stem = Porter2.Stem(columns[0]);
            if (stem != columns[1]) wrong.Add($"{columns[0]}: {stem} instead of {columns[1]}");
        }

        Assert.Equal(29417, count);
        Assert.Empty(wrong);
    }
}
