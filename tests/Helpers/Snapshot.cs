using System.Runtime.CompilerServices;
using Xunit;

namespace PartnerAnalytics.Tests.Helpers;

/// <summary>
/// Compares text with a file that somebody has approved. Files lie beside the test as Verify lays them out:
/// <c>Class.Method.verified.txt</c>, and <c>Class.Method#Name.verified.cs</c> for each of several named texts. A text that differs is
/// written to <c>.received.</c> and fails the test; with the environment variable <c>ACCEPT_SNAPSHOTS=1</c> it becomes the approved one.
/// </summary>
public static class Snapshot
{
    private const string AcceptVariable = "ACCEPT_SNAPSHOTS";

    /// <summary>Compares one text.</summary>
    public static void Verify(
        string text, string extension = "txt", [CallerFilePath] string testFile = "", [CallerMemberName] string testMethod = "") =>
        AssertApproved(new Dictionary<string, string> { ["." + extension] = text }, testFile, testMethod);

    /// <summary>Compares several texts by the names of the files they would make, as <c>Contoso.Sale.g.cs</c>.</summary>
    public static void VerifyFiles(
        IReadOnlyDictionary<string, string> textsByFileName,
        [CallerFilePath] string testFile = "",
        [CallerMemberName] string testMethod = "") =>
        AssertApproved(textsByFileName.ToDictionary(text => "#" + text.Key, text => text.Value), testFile, testMethod);

    /// <summary>Compares one text with a file of the repository that people read, such as a guide.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">The parts of the path from the root of the repository on.</param>
    public static void VerifyFile(string text, params string[] path)
    {
        var file = RepositoryRoot.Combine(path);
        var expected = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        if (expected == text)
        {
            return;
        }

        Assert.True(
            Environment.GetEnvironmentVariable(AcceptVariable) == "1",
            $"{file} differs:\n{LineDiff.Between(expected, text)}\nSet {AcceptVariable}=1 to accept.");
        File.WriteAllText(file, text);
    }

    /// <summary>Fails if a folder, or one below it, holds an approved file of a test that is no longer there.</summary>
    /// <param name="folder">The folder of a test project.</param>
    /// <param name="tests">All tests of the project as <c>Class.Method</c>.</param>
    public static void AssertNoOrphans(string folder, IEnumerable<string> tests)
    {
        var known = tests.ToHashSet(StringComparer.Ordinal);
        var orphans = Directory.EnumerateFiles(folder, "*.verified.*", SearchOption.AllDirectories)
            .Where(file => !file.Contains(Path.DirectorySeparatorChar + "bin" + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .Where(file => !known.Contains(TestOf(Path.GetFileName(file))))
            .ToArray();
        Assert.True(orphans.Length == 0, "No test verifies these files; delete them:\n" + string.Join('\n', orphans));
    }

    /// <summary>Compares texts and says what differs; accepts them instead if told so.</summary>
    /// <param name="textsBySuffix">The texts by what follows the name of the test: <c>.txt</c> or <c>#Name.g.cs</c>.</param>
    /// <param name="testFile">The source of the test, named as its class.</param>
    /// <param name="testMethod">The name of the test.</param>
    /// <param name="accept">Whether what differs becomes the approved text.</param>
    /// <returns>What differs; empty if all is as approved, or has been accepted.</returns>
    public static IReadOnlyList<string> Compare(
        IReadOnlyDictionary<string, string> textsBySuffix, string testFile, string testMethod, bool accept)
    {
        var source = SourcePath(testFile);
        var folder = Path.GetDirectoryName(source)!;
        var test = Path.GetFileNameWithoutExtension(source) + "." + testMethod;
        var texts = textsBySuffix.ToDictionary(text => VerifiedName(test, text.Key), text => text.Value.ReplaceLineEndings("\n"));
        return
        [
            .. texts.SelectMany(text => CompareFile(Path.Combine(folder, text.Key), text.Value, accept)),
            .. FindStale(folder, test, texts.Keys, accept),
        ];
    }

    private static void AssertApproved(Dictionary<string, string> texts, string testFile, string testMethod)
    {
        var accept = Environment.GetEnvironmentVariable(AcceptVariable) == "1";
        var failures = Compare(texts, testFile, testMethod, accept);
        Assert.True(failures.Count == 0, string.Join('\n', failures) + $"\nSet {AcceptVariable}=1 to accept.");
    }

    private static IEnumerable<string> CompareFile(string verifiedPath, string text, bool accept)
    {
        var receivedPath = verifiedPath.Replace(".verified.", ".received.", StringComparison.Ordinal);
        var expected = File.Exists(verifiedPath) ? File.ReadAllText(verifiedPath).ReplaceLineEndings("\n") : null;
        if (expected == text || accept)
        {
            File.Delete(receivedPath);
            if (expected != text)
            {
                File.WriteAllText(verifiedPath, text);
            }

            yield break;
        }

        File.WriteAllText(receivedPath, text);
        yield return expected is null
            ? $"There is no {verifiedPath}; what was received stands beside it."
            : $"{verifiedPath} differs:\n{LineDiff.Between(expected, text)}";
    }

    /// <summary>An approved file that the test no longer produces would look as if it still were tested.</summary>
    private static IEnumerable<string> FindStale(string folder, string test, IEnumerable<string> produced, bool accept)
    {
        var current = produced.ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, test + "*.verified.*"))
        {
            var name = Path.GetFileName(file);
            if (current.Contains(name) || TestOf(name) != test)
            {
                continue;
            }

            if (accept)
            {
                File.Delete(file);
                continue;
            }

            yield return $"{file} is no longer produced by the test.";
        }
    }

    private static string VerifiedName(string test, string suffix)
    {
        var extension = Path.GetExtension(suffix);
        return test + suffix[..^extension.Length] + ".verified" + extension;
    }

    /// <summary><c>Class.Method</c> of a snapshot's file name.</summary>
    private static string TestOf(string fileName)
    {
        var name = fileName[..fileName.IndexOf(".verified.", StringComparison.Ordinal)];
        return name.Split('#')[0];
    }

    /// <summary>A build for release replaces the repository's folder in recorded paths by <c>/_/</c>.</summary>
    private static string SourcePath(string testFile) =>
        testFile.StartsWith("/_/", StringComparison.Ordinal) ? RepositoryRoot.Combine(testFile[3..].Split('/')) : testFile;
}
