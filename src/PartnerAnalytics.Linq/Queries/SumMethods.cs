using System.Linq.Expressions;
using System.Reflection;

namespace PartnerAnalytics.Linq.Queries;

/// <summary>Finds the <c>Sum</c> of <see cref="Queryable"/> that adds up numbers of a type.</summary>
internal static class SumMethods
{
    /// <summary>The one that adds up the elements.</summary>
    public static MethodInfo Of<TNumber>() => default(Number<TNumber>) switch
    {
        Number<long> => new Func<IQueryable<long>, long>(Queryable.Sum).Method,
        Number<long?> => new Func<IQueryable<long?>, long?>(Queryable.Sum).Method,
        Number<decimal> => new Func<IQueryable<decimal>, decimal>(Queryable.Sum).Method,
        Number<decimal?> => new Func<IQueryable<decimal?>, decimal?>(Queryable.Sum).Method,
        Number<double> => new Func<IQueryable<double>, double>(Queryable.Sum).Method,
        Number<double?> => new Func<IQueryable<double?>, double?>(Queryable.Sum).Method,
        Number<int> => new Func<IQueryable<int>, int>(Queryable.Sum).Method,
        Number<int?> => new Func<IQueryable<int?>, int?>(Queryable.Sum).Method,
        _ => throw NoSum<TNumber>(),
    };

    /// <summary>The one that adds up what a lambda makes of the elements.</summary>
    public static MethodInfo Of<T, TNumber>() => default(Number<TNumber>) switch
    {
        Number<long> => new Func<IQueryable<T>, Expression<Func<T, long>>, long>(Queryable.Sum).Method,
        Number<long?> => new Func<IQueryable<T>, Expression<Func<T, long?>>, long?>(Queryable.Sum).Method,
        Number<decimal> => new Func<IQueryable<T>, Expression<Func<T, decimal>>, decimal>(Queryable.Sum).Method,
        Number<decimal?> => new Func<IQueryable<T>, Expression<Func<T, decimal?>>, decimal?>(Queryable.Sum).Method,
        Number<double> => new Func<IQueryable<T>, Expression<Func<T, double>>, double>(Queryable.Sum).Method,
        Number<double?> => new Func<IQueryable<T>, Expression<Func<T, double?>>, double?>(Queryable.Sum).Method,
        Number<int> => new Func<IQueryable<T>, Expression<Func<T, int>>, int>(Queryable.Sum).Method,
        Number<int?> => new Func<IQueryable<T>, Expression<Func<T, int?>>, int?>(Queryable.Sum).Method,
        _ => throw NoSum<TNumber>(),
    };

    private static NotSupportedException NoSum<TNumber>() =>
        new($"There is no sum of {typeof(TNumber)}. Sum a field of type long?, decimal? or double?.");

    private readonly struct Number<TNumber>;
}
