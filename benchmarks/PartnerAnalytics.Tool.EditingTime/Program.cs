using System.Diagnostics;
using System.Globalization;
using PartnerAnalytics.Tool.Editing;

// Types queries character by character and asks after each what an editor asks. Run it in Release.
//   --rounds N (how often each query is typed), --checks N (how many checks the memory is measured over)
var options = args.Chunk(2).ToDictionary(pair => pair[0], pair => int.Parse(pair[1], CultureInfo.InvariantCulture));
var rounds = options.GetValueOrDefault("--rounds", 3);
var checks = options.GetValueOrDefault("--checks", 2000);
string[] queries =
[
    "partner.Subscriptions.Where(s => s.Status == \"ACTIVE\").GroupBy(s => s.ProductName).Select(g => new { g.Key, N = g.Count() })",
    "from r in store.Reviews where r.ApplicationId == \"9NBLGGGZ5QDR\" && r.Rating > 3 orderby r.Date select r",
];

using var editor = new QueryEditor();
await MeasureAsync("first completion", () => editor.CompleteAsync("partner.", 8, CancellationToken.None));
await MeasureAsync("first check", () => editor.CheckAsync("partner.Subscriptions", CancellationToken.None));
await MeasureAsync("the rest of warming up", () => editor.WarmUpAsync(CancellationToken.None));

Console.WriteLine($"{queries.Sum(query => query.Length)} characters, typed {rounds} times:");
for (var round = 1; round <= rounds; round++)
{
    var times = new Dictionary<string, List<double>>();
    foreach (var query in queries)
    {
        for (var length = 1; length <= query.Length; length++)
        {
            var typed = query[..length];
            await TimeAsync(times, "check", () => editor.CheckAsync(typed, CancellationToken.None));
            await TimeAsync(times, "check of a whole query", () => editor.CheckAsync(query + new string(' ', length), CancellationToken.None));
            await TimeAsync(times, "completion", () => editor.CompleteAsync(typed, length, CancellationToken.None));
            await TimeAsync(times, "hover", () => editor.HoverAsync(typed, length, CancellationToken.None));
            await TimeAsync(times, "signatures", () => editor.GetSignaturesAsync(typed, length, CancellationToken.None));
        }
    }

    foreach (var (name, all) in times)
    {
        all.Sort();
        Console.WriteLine($"  round {round}: {name,-24} p50 {all[all.Count / 2],6:0.0} ms, p95 {all[all.Count * 95 / 100],6:0.0} ms, most {all[^1],6:0.0} ms");
    }
}

Console.WriteLine($"Memory over {checks} checks and as many completions:");
for (var part = 0; part <= 4; part++)
{
    for (var i = 0; part > 0 && i < checks / 4; i++)
    {
        var text = queries[i % queries.Length] + $" // {part} {i}";
        await editor.CheckAsync(text, CancellationToken.None);
        await editor.CompleteAsync(text, queries[i % queries.Length].IndexOf('.', StringComparison.Ordinal) + 1, CancellationToken.None);
    }

    GC.Collect();
    GC.WaitForPendingFinalizers();
    GC.Collect();
    using var process = Process.GetCurrentProcess();
    Console.WriteLine($"  after {checks / 4 * part,6}: {GC.GetTotalMemory(forceFullCollection: true) >> 20,5} MB managed, {process.WorkingSet64 >> 20,5} MB resident");
}

static async Task MeasureAsync(string name, Func<Task> work)
{
    var time = Stopwatch.StartNew();
    await work();
    Console.WriteLine($"{name}: {time.ElapsedMilliseconds} ms");
}

static async Task TimeAsync(Dictionary<string, List<double>> times, string name, Func<Task> work)
{
    var time = Stopwatch.StartNew();
    await work();
    if (!times.TryGetValue(name, out var all))
    {
        times.Add(name, all = []);
    }

    all.Add(time.Elapsed.TotalMilliseconds);
}
