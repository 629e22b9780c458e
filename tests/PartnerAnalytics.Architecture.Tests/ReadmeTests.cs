using PartnerAnalytics.Architecture.Tests.Documentation;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Architecture.Tests;

/// <summary>
/// What the README and the guides say is so: their code compiles, their queries become the requests shown, their links lead somewhere.
/// </summary>
public sealed class ReadmeTests
{
    /// <summary>All files with code but the pages of rules, which show what does not compile.</summary>
    public static TheoryData<string> Guides =>
        [.. MarkdownFile.Find().Where(path => !path.StartsWith("docs/rules/", StringComparison.Ordinal) && HasCode(path))];

    public static TheoryData<string> AllFiles => [.. MarkdownFile.Find()];

    [Theory]
    [MemberData(nameof(Guides))]
    public async Task Every_block_of_csharp_compiles(string path)
    {
        var errors = await CompiledDocument.Create(MarkdownFile.Read(path)).FindErrorsAsync();

        Assert.True(errors.Count == 0, string.Join('\n', errors));
    }

    [Theory]
    [MemberData(nameof(Guides))]
    public void Queries_become_the_requests_and_refusals_that_are_shown_below_them(string path)
    {
        var file = MarkdownFile.Read(path);
        var document = CompiledDocument.Create(file);

        Assert.All(file.Blocks.Where(block => block.Requests is not null), block =>
        {
            var actual = document.Describe(block);
            Assert.True(
                actual.Count > 0 && Flow(string.Join(' ', actual)) == Flow(block.Requests!.Text),
                $"{path}({block.Requests!.Line}): the queries above become\n{string.Join('\n', actual)}");
        });
    }

    [Theory]
    [InlineData("docs/testing.md")]
    [InlineData("docs/emulator.md")]
    public async Task Examples_of_testing_pass(string path)
    {
        var file = MarkdownFile.Read(path);
        var document = CompiledDocument.Create(file);

        await Assert.AllAsync(file.Blocks.Where(block => block.IsCSharp), document.RunAsync);
    }

    [Theory]
    [InlineData("README.md", 8, 3)]
    [InlineData("docs/queries.md", 8, 8)]
    public void Blocks_are_found(string path, int blocks, int requests)
    {
        var file = MarkdownFile.Read(path);

        Assert.True(file.Blocks.Count(block => block.IsCSharp) >= blocks, $"{path} has fewer than {blocks} blocks of C#.");
        Assert.True(file.Blocks.Count(block => block.Requests is not null) >= requests, $"{path} shows fewer than {requests} requests.");
    }

    [Fact]
    public async Task A_block_that_does_not_compile_is_reported_with_its_file_and_line()
    {
        var error = Assert.Single(await FindErrorsAsync("# Title\n\n```csharp\nvar sum = 1;\nsum += partner.Oops;\n```\n"));

        Assert.StartsWith("guide.md(5): CS1061: ", error);
    }

    [Fact]
    public async Task A_query_that_the_compiler_refuses_is_reported_unless_the_refusal_stands_below_it()
    {
        const string Block = "```csharp\nvar query = partner.Referrals.Take(20_000);\n```\n";

        Assert.StartsWith("guide.md(2): PAL1001: ", Assert.Single(await FindErrorsAsync(Block)));
        Assert.Empty(await FindErrorsAsync(Block + "\n```text\nPAL1001: and so on\n```\n"));
    }

    [Theory]
    [MemberData(nameof(AllFiles))]
    public void Relative_links_lead_to_files_and_headings_that_exist(string path)
    {
        var file = MarkdownFile.Read(path);

        Assert.All(file.Links.Where(link => !link.Target.Contains("://", StringComparison.Ordinal)), link =>
            Assert.True(Exists(file, link.Target), $"{path}({link.Line}): the link to '{link.Target}' is dead."));
    }

    private static Task<IReadOnlyList<string>> FindErrorsAsync(string text) =>
        CompiledDocument.Create(MarkdownFile.Parse("guide.md", text)).FindErrorsAsync();

    private static bool HasCode(string path) => MarkdownFile.Read(path).Blocks.Any(block => block.IsCSharp);

    /// <summary>A long line may be broken anywhere between words.</summary>
    private static string Flow(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool Exists(MarkdownFile file, string target)
    {
        var (name, anchor) = target.Split('#') is [var before, var after] ? (before, after) : (target, null);
        var path = name.Length == 0 ? file.Path : Path.Combine(Path.GetDirectoryName(file.Path)!, name);
        return Path.Exists(RepositoryRoot.Combine(path))
            && (anchor is null || MarkdownFile.Read(path).Anchors.Contains(anchor));
    }
}
