namespace PartnerAnalytics.Linq.RandomQueries.Conditions;

/// <summary>Holds a captured variable, as the compiler's classes do.</summary>
public sealed class Captured<T>(T value)
{
    public T Value { get; } = value;
}
