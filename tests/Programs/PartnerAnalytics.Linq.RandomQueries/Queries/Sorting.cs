namespace PartnerAnalytics.Linq.RandomQueries.Queries;

/// <summary>
/// <c>OrderBy(x => x.Member)</c>, or <c>ThenBy</c>, or one of them descending; by <c>x.Member.Value</c> if asked for where it may be null.
/// </summary>
internal sealed record Sorting(string Member, bool Then, bool Descending, bool ByValue)
{
    public string Method => (Then ? "ThenBy" : "OrderBy") + (Descending ? "Descending" : "");

    public override string ToString() => $".{Method}({Member}{(ByValue ? ".Value" : "")})";
}
