using System.Collections;

namespace PartnerAnalytics.Linq.Specification.Tests;

/// <summary>Named calls that end a query, whose answers or exceptions have to be the same in memory and over HTTP.</summary>
public sealed class Terminals : IEnumerable<string>
{
    private readonly Dictionary<string, Func<Roots, Task<object?>>> _calls = [];

    public TheoryData<string> Names => [.. _calls.Keys];

    public void Add<T>(string name, Func<Roots, T> call) => _calls.Add(name, roots => Task.FromResult<object?>(call(roots)));

    public void Add<T>(string name, Func<Roots, Task<T>> call) => _calls.Add(name, async roots => await call(roots));

    /// <summary>Makes the call on both sides and compares what comes of it.</summary>
    public async Task VerifyAsync(string name, SpecificationFixture fixture)
    {
        var expected = await RunAsync(_calls[name], fixture.Memory);
        var actual = await RunAsync(_calls[name], fixture.Service);
        Assert.Equal(expected, actual);
    }

    public IEnumerator<string> GetEnumerator() => _calls.Keys.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static async Task<object?> RunAsync(Func<Roots, Task<object?>> call, Roots roots)
    {
        try
        {
            return await call(roots);
        }
        catch (InvalidOperationException exception)
        {
            return exception.Message;
        }
    }
}
