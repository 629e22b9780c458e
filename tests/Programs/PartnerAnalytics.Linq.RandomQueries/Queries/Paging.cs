namespace PartnerAnalytics.Linq.RandomQueries.Queries;

/// <summary><c>Take(n)</c> or <c>Skip(n)</c>.</summary>
internal sealed record Paging(bool Takes, int Count)
{
    public override string ToString() => $".{(Takes ? "Take" : "Skip")}({Count})";
}
