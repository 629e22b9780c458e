using PartnerAnalytics.Linq.Benchmarks.Measuring;
using PartnerAnalytics.Linq.Benchmarks.Serving;

namespace PartnerAnalytics.Linq.Benchmarks.Calls;

/// <summary>Whole calls over loopback, against the same by hand and over a bare pipeline.</summary>
internal static class WholeCalls
{
    private const string Key = "calls";
    private const string Market = "NL";
    private static readonly Lazy<ServerProcess> s_server = new();
    private static readonly Lazy<LibraryCalls> s_repeated = new(() => new LibraryCalls(s_server.Value.Endpoint + "/small/"));
    private static readonly DateTimeOffset From = new(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>One call after the other.</summary>
    public static IEnumerable<Ratio> Measure(Pace pace)
    {
        using var server = new ServerProcess();
        foreach (var contest in Contests(server))
        {
            foreach (var ratio in contest.Measure(pace.Calls))
            {
                yield return ratio;
            }
        }
    }

    /// <summary>Makes the small call, ad hoc, against a server that lives as long as this process.</summary>
    public static object? RepeatSmall() => s_repeated.Value.ReadReferralsAsync(Market, From).GetAwaiter().GetResult();

    /// <summary>Sixty-four callers at once.</summary>
    public static IEnumerable<Ratio> MeasureCrowd(Pace pace)
    {
        using var server = new ServerProcess();
        var byHand = new ByHand(server.Endpoint + "/small/");
        var library = new LibraryCalls(server.Endpoint + "/small/");
        return new Crowd(
            new Call("by hand", () => byHand.ReadReferralsAsync(Market, From)),
            new Call("ad hoc", () => library.ReadReferralsAsync(Market, From))).Measure(pace.Calls).ToList();
    }

    private static IEnumerable<CallContest> Contests(ServerProcess server)
    {
        Call ByHandOn(string path, Func<ByHand, Task<object?>> run) =>
            new ByHand($"{server.Endpoint}/{path}/") is var client ? new Call("by hand", () => run(client)) : null!;
        Call BareOn(string path, Func<BarePipeline, Task<object?>> run) =>
            new BarePipeline($"{server.Endpoint}/{path}/") is var client ? new Call("bare pipeline", () => run(client)) : null!;
        Call LibraryOn(string path, string name, Func<LibraryCalls, Task<object?>> run) =>
            new LibraryCalls($"{server.Endpoint}/{path}/") is var client ? new Call(name, () => run(client)) : null!;

        yield return new CallContest(
            Key, "10 rows", 200, ByHandOn("small", c => c.ReadReferralsAsync(Market, From)),
            (BareOn("small", c => c.ReadReferralsAsync(Market, From)), null, null, null),
            (LibraryOn("small", "ad hoc", c => c.ReadReferralsAsync(Market, From)), 1.25, 1.25, 1.5),
            (LibraryOn("small", "compiled", c => c.ReadCompiledReferralsAsync(Market, From)), 1.15, 1.15, 1.3));
        yield return new CallContest(
            Key, "9,999 rows", 1, ByHandOn("page", c => c.ReadUsageAsync()),
            (BareOn("page", c => c.ReadUsageAsync()), null, null, null),
            (LibraryOn("page", "ad hoc", c => c.ReadUsageAsync()), 0.75, null, 0.5),
            (LibraryOn("page", "compiled", c => c.ReadCompiledUsageAsync()), null, null, null));
        yield return new CallContest(
            Key, "503, then 10 rows", 4, ByHandOn("retried", c => c.ReadReferralsAsync(Market, From)),
            (BareOn("retried", c => c.ReadReferralsAsync(Market, From)), null, null, null),
            (LibraryOn("retried", "ad hoc", c => c.ReadReferralsAsync(Market, From)), null, null, null),
            (LibraryOn("retried", "compiled", c => c.ReadCompiledReferralsAsync(Market, From)), null, null, null));
        yield return new CallContest(
            Key, "count", 200, ByHandOn("count", c => c.CountAsync(Market)),
            (LibraryOn("count", "ad hoc", c => c.CountAsync(Market)), null, null, null),
            (LibraryOn("count", "compiled", c => c.CountCompiledAsync(Market)), null, null, null));
        yield return new CallContest(
            Key, "20 groups", 200, ByHandOn("groups", c => c.GroupAsync()),
            (LibraryOn("groups", "ad hoc", c => c.GroupAsync()), null, null, null));
    }
}
