using System.Diagnostics;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.Generators.Tests;

/// <summary>The package's part of a build, which says that a project's version of C# is too old for queries. It is run by MSBuild.</summary>
public sealed class LanguageVersionCheckTests
{
    private const string Targets = "src/PartnerAnalytics.Linq/buildTransitive/PartnerAnalytics.Linq.targets";

    [Fact]
    public async Task A_version_that_is_too_old_is_named_and_no_other()
    {
        var warnings = await BuildAsync(
            [
                ("C#", ""), ("C#", "ISO-1"), ("C#", "iso-2"), ("C#", "3"), ("C#", "7.3"), ("C#", "9.0"), ("C#", "10"), ("C#", "11.0"), ("C#", "12"),
                ("C#", "13"), ("C#", "13.0"), ("C#", "14"), ("C#", "20"), ("C#", "100"), ("C#", "latest"), ("C#", "latestMajor"), ("C#", "default"),
                ("C#", "Preview"), ("F#", "9.0"), ("F#", "4.7"), ("VB", "12"), ("VB", "16.9"),
            ]);

        Assert.Equal(
            new[] { "ISO-1", "iso-2", "3", "7.3", "9.0", "10", "11.0", "12" }.Select(version =>
                $"PartnerAnalytics.Linq needs C# 13 for its queries, but LangVersion is {version}: set <LangVersion> to 13 or later in the project "
                + "file, or remove it. With an older version no query compiles, because its lambdas are taken for delegates."),
            warnings);
    }

    /// <summary>Builds a project for each language and version, and gives the texts of the warnings.</summary>
    private static async Task<IReadOnlyList<string>> BuildAsync(IEnumerable<(string Language, string Version)> projects)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            await File.WriteAllTextAsync(
                Path.Combine(folder.FullName, "one.proj"),
                $"""<Project><Import Project="{RepositoryRoot.Combine(Targets)}" /><Target Name="CoreCompile" /></Project>""");
            var calls = projects.Select(project =>
                $"""<MSBuild Projects="one.proj" Targets="CoreCompile" Properties="Language={project.Language};LangVersion={project.Version}" />""");
            await File.WriteAllTextAsync(
                Path.Combine(folder.FullName, "all.proj"), $"""<Project><Target Name="All">{string.Concat(calls)}</Target></Project>""");

            const string Marker = ": warning PAL0015: ";
            var lines = (await RunAsync(folder.FullName, "msbuild", "all.proj", "-nologo", "-verbosity:quiet", "-nodeReuse:false")).Split('\n');
            Assert.All(lines, line => Assert.True(line.Length == 0 || line.Contains(Marker, StringComparison.Ordinal), line));
            return [.. lines.Where(line => line.Length > 0).Select(line => line[(line.IndexOf(Marker, StringComparison.Ordinal) + Marker.Length)..].TrimEnd())];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> RunAsync(string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output);
        return output.ReplaceLineEndings("\n");
    }
}
