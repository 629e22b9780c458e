using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using PartnerAnalytics.Linq;

namespace PartnerAnalytics.Tool.Querying;

/// <summary>The rows of what an expression gives, read while they arrive: those of a query, of a task's result, of a collection, or one
/// value, which is a row of its own.</summary>
internal sealed class QueryRowStream
{
    private readonly RowShape _shape;
    private readonly Func<CancellationToken, IAsyncEnumerable<object?>> _open;

    private QueryRowStream(object? value, Type type, Func<CancellationToken, IAsyncEnumerable<object?>> open)
    {
        Value = value;
        _shape = RowShape.Of(type);
        _open = open;
    }

    /// <summary>What the expression gives, after tasks were waited for.</summary>
    public object? Value { get; }

    public IReadOnlyList<QueryColumn> Columns => _shape.Columns;

    /// <summary>Waits for what the expression gives, and finds out its columns. A query is not sent by it.</summary>
    public static async Task<QueryRowStream> OpenAsync(object? value, CancellationToken cancellationToken)
    {
        while (FindType(value, typeof(Task<>)) is { } awaited)
        {
            value = await ((Task<object?>)Call(nameof(AwaitAsync), awaited, value!)).WaitAsync(cancellationToken);
        }

        if (FindType(value, typeof(AnalyticsQueryable<>)) is { } row)
        {
            return new QueryRowStream(value, row, stop => (IAsyncEnumerable<object?>)Call(nameof(ReadQueryAsync), row, value!, stop));
        }

        if (FindType(value, typeof(PartitionedAnalyticsQuery<>)) is { } partitioned)
        {
            return new QueryRowStream(
                value, partitioned, stop => (IAsyncEnumerable<object?>)Call(nameof(ReadPartitionsAsync), partitioned, value!, stop));
        }

        if (value is IEnumerable collection and not string)
        {
            var type = collection.GetType().GetInterfaces().FirstOrDefault(implemented =>
                implemented.IsGenericType && implemented.GetGenericTypeDefinition() == typeof(IEnumerable<>));
            return new QueryRowStream(
                value, type?.GetGenericArguments()[0] ?? typeof(object), _ => collection.Cast<object?>().ToAsyncEnumerable());
        }

        return new QueryRowStream(value, value?.GetType() ?? typeof(object), _ => new[] { value }.ToAsyncEnumerable());
    }

    /// <summary>Reads the rows, one at a time: the values of a row by column. Each call starts over.</summary>
    public async IAsyncEnumerable<object?[]> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var element in _open(cancellationToken).WithCancellation(cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return _shape.Read(element);
        }
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

    private static object Call(string method, Type type, params object[] arguments) => typeof(QueryRowStream)
        .GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(type)
        .Invoke(null, arguments)!;

    /// <summary>The argument with which the type of a value is a generic type, or is derived from it.</summary>
    public static Type? FindType(object? value, Type generic)
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
