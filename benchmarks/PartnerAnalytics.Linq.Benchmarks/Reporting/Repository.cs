namespace PartnerAnalytics.Linq.Benchmarks.Reporting;

/// <summary>Where the repository is.</summary>
internal static class Repository
{
    /// <summary>A path inside the repository.</summary>
    /// <exception cref="InvalidOperationException">The program does not run from inside the repository.</exception>
    public static string Combine(params string[] parts)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PartnerAnalytics.Linq.sln")))
            {
                return Path.Combine([folder.FullName, .. parts]);
            }
        }

        throw new InvalidOperationException("The benchmarks run from inside the repository.");
    }
}
