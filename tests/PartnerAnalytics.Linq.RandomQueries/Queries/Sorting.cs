namespace PartnerAnalytics.Linq.RandomQueries.Queries;

/// <summary><c>OrderBy(x => x.Member)</c>, or <c>ThenBy</c>, or one of them descending.</summary>
internal sealed record Sorting(string Member, bool Then, bool Descending)
{
    public string Method => (Then ? "ThenBy" : "OrderBy") + (Descending ? "Descending" : "");

    public override string ToString() => $".{Method}({Member})";
}
