using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using PartnerAnalytics.Linq;

namespace PartnerAnalytics.Tool.Querying;

/// <summary>Reads the rows of what an expression gives: a query, a task, a collection, or one value, which is a row of its own.</summary>
internal static class QueryRows
{
    /// <summary>Reads as many rows as are wanted, and whether there are more.</summary>
    public static async Task<QueryResult> ReadAsync(object? value, int wanted, CancellationToken cancellationToken)
    {
        while (FindType(value, typeof(Task<>)) is { } awaited)
        {
            value = await (Task<object?>)Call(nameof(AwaitAsync), awaited, value!);
        }

        var (type, elements) = Open(value, cancellationToken);
        var shape = RowShape.Of(type);
        var rows = new List<object?[]>();
        var count = 0;
        await foreach (var element in elements.WithCancellation(cancellationToken))
        {
            if (count++ == wanted)
            {
                return new QueryResult(shape.Columns, rows, HasMore: true);
            }

            rows.Add(shape.Read(element));
        }

        return new QueryResult(shape.Columns, rows, HasMore: false);
    }

    private static (Type Type, IAsyncEnumerable<object?> Elements) Open(object? value, CancellationToken cancellationToken)
    {
        if (FindType(value, typeof(AnalyticsQueryable<>)) is { } row)
        {
            return (row, (IAsyncEnumerable<object?>)Call(nameof(ReadQueryAsync), row, value!, cancellationToken));
        }

        if (FindType(value, typeof(PartitionedAnalyticsQuery<>)) is { } partitioned)
        {
            return (partitioned, (IAsyncEnumerable<object?>)Call(nameof(ReadPartitionsAsync), partitioned, value!, cancellationToken));
        }

        if (value is IEnumerable collection and not string)
        {
            var type = collection.GetType().GetInterfaces().FirstOrDefault(implemented =>
                implemented.IsGenericType && implemented.GetGenericTypeDefinition() == typeof(IEnumerable<>));
            return (type?.GetGenericArguments()[0] ?? typeof(object), collection.Cast<object?>().ToAsyncEnumerable());
        }

        return (value?.GetType() ?? typeof(object), new[] { value }.ToAsyncEnumerable());
    }

    private static async Task<object?> AwaitAsync<T>(Task<T> task) => await task;

    private static async IAsyncEnumerable<object?> ReadQueryAsync<T>(
        AnalyticsQueryable<T> query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in query.AsAsyncEnumerable(cancellationToken))
        {
            yield return row;
        }
    }

    private static async IAsyncEnumerable<object?> ReadPartitionsAsync<T>(
        PartitionedAnalyticsQuery<T> query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in query.AsAsyncEnumerable(cancellationToken))
        {
            yield return row;
        }
    }

    private static object Call(string method, Type type, params object[] arguments) => typeof(QueryRows)
        .GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(type)
        .Invoke(null, arguments)!;

    /// <summary>The argument with which the type of a value is a generic type, or is derived from it.</summary>
    private static Type? FindType(object? value, Type generic)
    {
        for (var type = value?.GetType(); type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == generic)
            {
                return type.GetGenericArguments()[0];
            }
        }

        return null;
    }
}
