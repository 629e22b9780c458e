namespace PartnerAnalytics.Linq.Analyzers.Tests.Shared.Messages;

/// <summary>Who does what a message says is not refused again: every remedy is followed here, to the letter.</summary>
public sealed class RemedyTests
{
    private static readonly RemedyPair[] Pairs = [.. OperatorRemedies.All, .. ExpressionRemedies.All, .. OrderRemedies.All, .. ValueRemedies.All, .. ParameterRemedies.All];

    [Fact]
    public async Task Every_remedy_is_followed_and_accepted()
    {
        var run = await RemedyRun.CreateAsync(Pairs);
        var messages = new List<string>();
        var failures = new List<string>();
        for (var i = 0; i < Pairs.Length; i++)
        {
            var pair = Pairs[i];
            var judged = run.Judge(i, isRewritten: false, pair.SeenBy == SeenBy.Compiler);
            var thrown = pair.SeenBy == SeenBy.Compiler ? null : await run.RunAsync(i, isRewritten: false);
            messages.AddRange(judged);
            messages.AddRange(thrown is null ? [] : [thrown]);
            var isRefused = pair.SeenBy switch
            {
                SeenBy.Both => judged.Count > 0 && thrown?.StartsWith(judged[0], StringComparison.Ordinal) == true,
                SeenBy.RunTime => judged.Count == 0 && thrown is not null,
                _ => judged.Count > 0,
            };
            if (!isRefused)
            {
                failures.Add($"{pair.Refused}\n  is not refused as it should be\n  compiler: {string.Join(" | ", judged)}\n  run time: {thrown}");
            }

            var rejudged = run.Judge(i, isRewritten: true, pair.SeenBy == SeenBy.Compiler);
            var rethrown = pair.SeenBy == SeenBy.Compiler ? null : await run.RunAsync(i, isRewritten: true);
            if (rejudged.Count > 0 || rethrown is not null)
            {
                failures.Add($"{pair.Rewritten}\n  is refused again\n  compiler: {string.Join(" | ", rejudged)}\n  run time: {rethrown}");
            }
        }

        Assert.True(failures.Count == 0, string.Join("\n", failures));
        var unheard = SharedSentences.Read().Where(sentence => !messages.Exists(sentence.IsMatch)).ToList();
        Assert.True(unheard.Count == 0, "No remedy is followed for:\n" + string.Join("\n", unheard));
    }
}
