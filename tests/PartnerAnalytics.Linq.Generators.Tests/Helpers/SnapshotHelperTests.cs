using PartnerAnalytics.Tests.Helpers;
using Xunit.Sdk;

namespace PartnerAnalytics.Linq.Generators.Tests.Helpers;

/// <summary>The helper that compares with approved files: a helper that lets everything pass would go unnoticed.</summary>
public sealed class SnapshotHelperTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    private string TestFile => Path.Combine(_folder.FullName, "SomeTests.cs");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_text_that_nobody_approved_fails_and_is_kept_beside()
    {
        Assert.Single(Compare(".txt", "text"));

        Assert.Equal(["SomeTests.Test.received.txt"], Files());
    }

    [Fact]
    public void An_approved_text_passes_and_clears_what_was_received()
    {
        Write("SomeTests.Test.verified.txt", "one\r\ntwo");
        Write("SomeTests.Test.received.txt", "old");

        Assert.Empty(Compare(".txt", "one\ntwo"));

        Assert.Equal(["SomeTests.Test.verified.txt"], Files());
    }

    [Fact]
    public void A_text_that_differs_fails_with_the_lines_and_leaves_the_approved_one_alone()
    {
        Write("SomeTests.Test.verified.txt", "one\ntwo\nthree");

        var failure = Assert.Single(Compare(".txt", "one\n2\nthree\nfour"));

        Assert.Contains("  one\n- two\n+ 2\n  three\n+ four\n", failure.ReplaceLineEndings("\n"));
        Assert.Equal("one\ntwo\nthree", Read("SomeTests.Test.verified.txt"));
        Assert.Equal("one\n2\nthree\nfour", Read("SomeTests.Test.received.txt"));
    }

    [Fact]
    public void A_file_that_is_no_longer_produced_fails()
    {
        Write("SomeTests.Test#A.g.verified.cs", "a");
        Write("SomeTests.Test#B.g.verified.cs", "b");
        Write("SomeTests.TestOther#B.g.verified.cs", "of another test");

        var failure = Assert.Single(Compare("#A.g.cs", "a"));

        Assert.Contains("SomeTests.Test#B.g.verified.cs is no longer produced", failure);
    }

    [Fact]
    public void Accepting_writes_what_differs_and_deletes_what_is_no_longer_produced()
    {
        Write("SomeTests.Test#A.g.verified.cs", "a");
        Write("SomeTests.Test#A.g.received.cs", "old");
        Write("SomeTests.Test#B.g.verified.cs", "b");

        Assert.Empty(Compare("#A.g.cs", "new", accept: true));

        Assert.Equal(["SomeTests.Test#A.g.verified.cs"], Files());
        Assert.Equal("new", Read("SomeTests.Test#A.g.verified.cs"));
    }

    [Fact]
    public void A_file_of_a_test_that_is_gone_fails()
    {
        Write("SomeTests.Test#A.g.verified.cs", "a");
        Write("SomeTests.Gone.verified.txt", "b");

        var failure = Assert.ThrowsAny<XunitException>(() => Snapshot.AssertNoOrphans(_folder.FullName, ["SomeTests.Test"]));

        Assert.Contains("SomeTests.Gone", failure.Message);
        Assert.DoesNotContain("SomeTests.Test#", failure.Message);
    }

    private IReadOnlyList<string> Compare(string suffix, string text, bool accept = false) =>
        Snapshot.Compare(new Dictionary<string, string> { [suffix] = text }, TestFile, "Test", accept);

    private string Read(string name) => File.ReadAllText(Path.Combine(_folder.FullName, name));

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);

    private string[] Files() => [.. _folder.GetFiles().Select(file => file.Name).Order(StringComparer.Ordinal)];
}
