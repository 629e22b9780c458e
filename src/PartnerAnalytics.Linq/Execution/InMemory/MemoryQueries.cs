namespace PartnerAnalytics.Linq.Execution.InMemory;

/// <summary>What queries over rows in memory need of the runtime.</summary>
internal static class MemoryQueries
{
    public const string DynamicCode = "Queries over rows in memory compile their expressions.";
    public const string UnreferencedCode = "Queries over rows in memory call LINQ's operators by reflection.";
}
