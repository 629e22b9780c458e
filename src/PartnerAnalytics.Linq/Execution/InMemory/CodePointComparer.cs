namespace PartnerAnalytics.Linq.Execution.InMemory;

/// <summary>Orders strings by code point, null first. UTF-16 order differs where a surrogate pair meets U+E000 to U+FFFF.</summary>
internal sealed class CodePointComparer : IComparer<string?>
{
    public static readonly CodePointComparer Instance = new();

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
        {
            return x is null ? y is null ? 0 : -1 : 1;
        }

        var length = Math.Min(x.Length, y.Length);
        for (var i = 0; i < length; i++)
        {
            if (x[i] != y[i])
            {
                // A surrogate stands for a code point beyond every other char.
                var (first, second) = (char.IsSurrogate(x[i]), char.IsSurrogate(y[i]));
                return first == second ? x[i].CompareTo(y[i]) : first ? 1 : -1;
            }
        }

        return x.Length.CompareTo(y.Length);
    }
}
