using System.Runtime.CompilerServices;

namespace PartnerAnalytics.Tests.Helpers;

/// <summary>Finds files of this repository from a running test.</summary>
public static class RepositoryRoot
{
    /// <summary>The folder that holds the solution file.</summary>
    public static string Path { get; } = Find();

    /// <summary>The full path of a file or folder given relative to the root.</summary>
    public static string Combine(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find([CallerFilePath] string thisFile = "")
    {
        foreach (var start in new[] { AppContext.BaseDirectory, System.IO.Path.GetDirectoryName(thisFile)! })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(System.IO.Path.Combine(folder.FullName, "PartnerAnalytics.Linq.sln")))
                {
                    return folder.FullName;
                }
            }
        }

        throw new InvalidOperationException("The tests run outside the repository: no PartnerAnalytics.Linq.sln above " + AppContext.BaseDirectory);
    }
}
