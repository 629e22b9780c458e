namespace PartnerAnalytics.Tool.Tests.Editing;

/// <summary>Texts that are half-typed, or that nobody would type: every question is answered, and nothing is thrown.</summary>
public sealed class HostileTextTests(EditedQuery query) : IClassFixture<EditedQuery>
{
    private static readonly string[] Whole =
    [
        "partner.Subscriptions.Where(s => s.Status == \"ACTIVE\" && s.CreationDate >= new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)).Take(10)",
        "from s in partner.Subscriptions where s.Status == \"ACTIVE\" orderby s.Id descending select new { s.Id, N = s.LicenseCount ?? 0 }",
        "partner.AzureUsage.GroupBy(u => new { M = DateBucket.StartOfMonth(u.UsageDate), u.MeterName }).Select(g => new { g.Key.M, Sum = g.Sum(u => u.Quantity) })",
        "from s in partner.Subscriptions group s by s.Status into g let n = g.Count() where n > 1 select (g.Key, n)",
        "partner.Subscriptions.ToList().Select(s => s switch { { Status: \"ACTIVE\" } => 1, null => -1, _ => 0 }).Aggregate((a, b) => a + b)",
        "$\"{partner.Subscriptions.Count():N0} of {{all}} {\"x\" + $\"{1}\"}\" + @\"a\"\"b\" + \"\"\"raw \" text\"\"\" + $$\"\"\"{{1}}\"\"\" + 'c' + \"\\u0041\\t\"",
        "new Dictionary<string, List<int[]>> { [\"a\"] = [[1, 2], [.. new[] { 3 }]] }[\"a\"]?[^1][0..1] is [var x, ..] and not { Length: > 3 } ? x : default(int?)",
        "store.AppAcquisitions /* 😀 */ .Where(a => a.ApplicationId == \"9N\" // é\r\n && a.Date > DateTimeOffset.Parse(\"2026-01-01\"))\r\n.Select((a, i) => i << 2 >>> 1)",
    ];

    public static TheoryData<string> Queries => [.. Whole];

    public static TheoryData<string> Texts =>
    [
        "", " ", "\r\n", "\0", "\uFEFF", "\uD83D", "\uDE00\uD83D", "😀", "é\u0301", "\u2028", "\u200B", "\t\v\f",
        ";", "}", "{", ")", "(", "]", "[", "=>", "=> =>", ".", "?.", "?", "!", "@", "@\"", "$\"{", "$$\"\"\"{{", "\"\"\"", "'", "\\u00",
        "/*", "*/", "//", "///", "/** <summary> */", "#if X", "#pragma warning disable\n1", "#r \"x\"", "#error x", "1 #endregion",
        "} class Query { } class X {", "; } } namespace N { class C { void M() { int x = 1; x.", "public static void M() { }", "await x.y", "yield return",
        "using System.IO;", "[Obsolete] int x", "<T>", "List<", "new", "new {", "new() {", "new[", "from", "from x", "from x in", "from x in partner.Referrals join",
        "case 1:", "x => x => x =>", "((((((((((", "a<b<c<d<e<f<g>>>>", "1.", "0x", "1e", "__arglist(", "typeof(", "delegate {", "async", "stackalloc int[",
        "partner?.Subscriptions?.Where(s => s?.", "global::", "partner.Subscriptions.Where(partner.Subscriptions.Where(", "$\"{$\"{$\"{",
        "const var i=e", "x.Where(sbyte =>)", "[CollectionBuilder(typeof(X), nameof(X.))] class X", "M0(c0 => M0(c1 => M0(c2 => { } )));",
        "unsafe { int* p; p->", "extern alias X;", "record R(", "goto a; a: partner.", "partner.Subscriptions.Select(async s => await ",
    ];

    /// <summary>Every place would take minutes. All have been tried.</summary>
    private const int Stride = 3;

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Half_typed_queries_are_answered(string text)
    {
        for (var length = 0; length <= text.Length; length += Stride)
        {
            await AskAsync(text[..length], length);
            if (length % 16 == 0)
            {
                await AskAsync(text, length);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Queries_without_their_beginning_are_answered(string text)
    {
        for (var start = 1; start < text.Length; start += 15)
        {
            await AskAsync(text[start..], 0);
            await query.CheckAsync(text[start..]);
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Texts_that_are_no_queries_are_answered(string text)
    {
        for (var position = 0; position <= text.Length; position += Stride)
        {
            await AskAsync(text, position);
        }

        var check = await query.CheckAsync(text);
        Assert.False(check.CanRun);
        Assert.NotEmpty(check.Diagnostics);
        Assert.All(check.Diagnostics, diagnostic =>
        {
            Assert.InRange(diagnostic.Start, 0, text.Length);
            Assert.InRange(diagnostic.Length, 0, text.Length - diagnostic.Start);
        });
    }

    [Theory]
    [InlineData("!", 15_000)]
    [InlineData("(", 15_000)]
    [InlineData("[", 9_999)]
    [InlineData("{", 9_999)]
    [InlineData("x=>", 6_000)]
    [InlineData("x=>", 1_200)]
    [InlineData("partner.", 2_500)]
    [InlineData("partner?.", 1_900)]
    [InlineData("1+", 9_999)]
    [InlineData("1+", 1_900)]
    [InlineData("a?b:", 4_000)]
    [InlineData("a?b:", 900)]
    [InlineData("a?", 1_999)]
    [InlineData("-", 3_900)]
    [InlineData("(int)", 1_300)]
    [InlineData("a<", 1_900)]
    [InlineData("$\"{", 3_000)]
    [InlineData("$\"{", 99)]
    [InlineData("new[]{", 99)]
    [InlineData("new(){a=", 90)]
    [InlineData("a(", 99)]
    [InlineData("is not ", 1_300)]
    [InlineData("a is not ", 1_300)]
    [InlineData("a ?? ", 1_900)]
    [InlineData("a switch{", 99)]
    [InlineData("from a in b ", 900)]
    [InlineData("from a in from a in b select ", 400)]
    [InlineData("if(a)", 900)]
    [InlineData("else ", 3_900)]
    [InlineData("a;b{", 99)]
    [InlineData("class A{", 99)]
    [InlineData("int[]", 1_300)]
    [InlineData("int*", 1_900)]
    [InlineData("a::", 1_900)]
    [InlineData("await ", 3_900)]
    [InlineData("\"\"\"", 3_000)]
    [InlineData("/*", 9_999)]
    [InlineData("x => partner.Subscriptions.Where(", 99)]
    [InlineData("partner.Subscriptions.Where(s => ", 40)]
    [InlineData("partner.Subscriptions.Select(s => new { s.Id, X = ", 40)]
    [InlineData("try{", 99)]
    [InlineData("a", 20_000)]
    [InlineData("a", 20_001)]
    public async Task What_is_deep_or_long_is_answered(string piece, int count)
    {
        var text = string.Concat(Enumerable.Repeat(piece, count));

        await AskAsync(text, text.Length);
        await AskAsync(text, text.Length / 2);
        await AskAsync(text, 0);
        Assert.NotEmpty((await query.CheckAsync(text)).Diagnostics);
    }

    [Theory]
    [InlineData("partner", -1)]
    [InlineData("partner", 8)]
    [InlineData("", 1)]
    [InlineData("partner", int.MaxValue)]
    [InlineData("partner", int.MinValue)]
    public async Task A_place_outside_of_the_text_is_refused(string text, int position)
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => query.Editor.CompleteAsync(text, position, CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => query.Editor.HoverAsync(text, position, CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => query.Editor.GetSignaturesAsync(text, position, CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => query.Editor.DescribeAsync(text, position, "a", CancellationToken.None));
    }

    [Fact]
    public async Task Who_stops_gets_no_answer()
    {
        var stopped = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => query.Editor.CheckAsync("partner.", stopped));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => query.Editor.CompleteAsync("partner.", 8, stopped));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => query.Editor.HoverAsync("partner.", 3, stopped));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => query.Editor.GetSignaturesAsync("partner.", 3, stopped));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => query.Editor.GetFixesAsync("partner.Referrals.Take(20_000)", "PAL1001", 18, 12, stopped));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => query.Editor.WarmUpAsync(stopped));
    }

    private async Task AskAsync(string text, int position)
    {
        var list = await query.Editor.CompleteAsync(text, position, CancellationToken.None);
        Assert.InRange(list.Start, 0, position);
        Assert.InRange(list.Start + list.Length, position, text.Length);
        if (await query.Editor.HoverAsync(text, position, CancellationToken.None) is { } hover)
        {
            Assert.InRange(position, hover.Start, hover.Start + hover.Length);
            Assert.InRange(hover.Start + hover.Length, 1, text.Length);
        }

        if (await query.Editor.GetSignaturesAsync(text, position, CancellationToken.None) is { } signatures)
        {
            Assert.InRange(signatures.Start, 1, position);
            Assert.InRange(signatures.ActiveSignature, 0, signatures.Signatures.Count - 1);
        }
    }
}
