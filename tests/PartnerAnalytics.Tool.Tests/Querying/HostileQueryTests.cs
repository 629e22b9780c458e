using PartnerAnalytics.Tool.Querying;

namespace PartnerAnalytics.Tool.Tests.Querying;

/// <summary>What a query may not do, however it is spelled. Nothing of these texts runs.</summary>
public sealed class HostileQueryTests
{
    private const string OneExpression = "PAQ0001";
    private const string NotAllowed = "PAQ0002";

    [Theory]
    [InlineData("System.IO.File.ReadAllText(\"/etc/passwd\")", "'System.IO.File.ReadAllText(string)'")]
    [InlineData("global::System.IO.File.ReadAllText(\"/etc/passwd\")", "'System.IO.File.ReadAllText(string)'")]
    [InlineData("System.IO.@File.\\u0052eadAllText(\"/etc/passwd\")", "'System.IO.File.ReadAllText(string)'")]
    [InlineData("new[] { \"/etc/passwd\" }.Select(System.IO.File.ReadAllText)", "'System.IO.File.ReadAllText(string)'")]
    [InlineData("new System.IO.FileInfo(\"/etc/passwd\").Length", "'System.IO.FileInfo.Length'")]
    [InlineData("typeof(string).Assembly.GetType(\"System.IO.File\")", "Assembly.GetType(string)'")]
    [InlineData("typeof(string)", "This cannot be used in a query.")]
    [InlineData("\"\".GetType().Assembly", "Assembly'")]
    [InlineData("partner.GetType()", "'System.Type'")]
    [InlineData("new[] { 1 }.GetType()", "'System.Type'")]
    [InlineData("Environment.GetEnvironmentVariable(\"PATH\")", "'System.Environment.GetEnvironmentVariable(string)'")]
    [InlineData("partner.Subscriptions.Select(s => Environment.MachineName)", "'System.Environment.MachineName'")]
    [InlineData("System.Diagnostics.Process.Start(\"sh\")", "'System.Diagnostics.Process.Start(string)'")]
    [InlineData("new System.Net.Http.HttpClient().GetStringAsync(\"http://localhost\")", "'System.Net.Http.HttpClient.GetStringAsync(string?)'")]
    [InlineData("((dynamic)partner).Subscriptions", "This cannot be used in a query.")]
    [InlineData("(dynamic)1", "'dynamic'")]
    [InlineData("Activator.CreateInstance<object>()", "'System.Activator.CreateInstance<object>()'")]
    [InlineData("AppContext.BaseDirectory", "'System.AppContext.BaseDirectory'")]
    [InlineData("Console.ReadKey()", "'System.Console.ReadKey()'")]
    [InlineData("System.Threading.Tasks.Task.Run(() => 1)", "'System.Threading.Tasks.Task.Run<int>(System.Func<int>)'")]
    [InlineData("partner.Subscriptions.CountAsync().Result", "'System.Threading.Tasks.Task<int>.Result'")]
    [InlineData("new[] { 1 }.AsQueryable().Provider", "'System.Linq.IQueryProvider'")]
    [InlineData("partner.Subscriptions.Expression", "'System.Linq.Expressions.Expression'")]
    [InlineData("System.Linq.Expressions.Expression.Constant(1)", "Expression.Constant(object?)'")]
    [InlineData("((Func<int, int>)(x => x))(1)", "'System.Func<int, int>.Invoke(int)'")]
    [InlineData("new Func<string, string>(System.IO.File.ReadAllText)", "'System.IO.File.ReadAllText(string)'")]
    [InlineData("Enumerable.Repeat(1, int.MaxValue)", "it makes as much as it is told to")]
    [InlineData("Enumerable.Range(0, int.MaxValue).Select(x => \"\".PadLeft(x))", "it makes as much as it is told to")]
    [InlineData("new string('x', int.MaxValue)", "it makes as much as it is told to")]
    [InlineData("new List<int>(int.MaxValue)", "it makes as much as it is told to")]
    [InlineData("new HashSet<int>().EnsureCapacity(int.MaxValue)", "it makes as much as it is told to")]
    [InlineData("new int[int.MaxValue]", "written with its elements")]
    [InlineData("new PartnerAnalyticsClient(new Uri(\"https://evil.example\"), null!)", "PartnerAnalyticsClient.PartnerAnalyticsClient(")]
    [InlineData("new FileRefreshTokenStore(\"/tmp/x\")", "FileRefreshTokenStore(")]
    [InlineData("partner is System.IO.Stream", "'System.IO.Stream'")]
    [InlineData("new System.Threading.Thread(() => { }).ManagedThreadId", null)]
    [InlineData("default(System.Reflection.Assembly)", "'System.Reflection.Assembly'")]
    [InlineData("new List<System.IO.Stream>()", "System.IO.Stream")]
    [InlineData("new[] { 1 }.AsParallel().Sum()", "ParallelEnumerable")]
    [InlineData("string.Create(9, 1, (span, n) => span.Clear())", "'")]
    public Task What_a_name_means_decides(string text, string? mentioned) =>
        AssertRefusedAsync(text, mentioned is null ? OneExpression : NotAllowed, mentioned ?? "without statements");

    [Theory]
    [InlineData("Environment.Exit(0)", NotAllowed, "'System.Environment.Exit(int)'")]
    [InlineData("while (true) { }", OneExpression, "without statements")]
    [InlineData("var x = 1;", OneExpression, "without statements")]
    [InlineData("partner.Subscriptions; partner.Referrals", OneExpression, "without statements")]
    [InlineData("using F = System.IO.File; F.ReadAllText(\"/etc/passwd\")", OneExpression, "without statements")]
    [InlineData("class C { }", OneExpression, "without statements")]
    [InlineData("unsafe { int* p = null; }", OneExpression, "without statements")]
    [InlineData("*(int*)0", OneExpression, "no unsafe code")]
    [InlineData("stackalloc int[10]", OneExpression, "no unsafe code")]
    [InlineData("sizeof(int)", OneExpression, "no unsafe code")]
    [InlineData("partner = null", OneExpression, "changes nothing")]
    [InlineData("new[] { 1 }.Select(x => x++)", OneExpression, "changes nothing")]
    [InlineData("new[] { 1 }.Select(x => { while (true) { } return x; })", OneExpression, "without statements")]
    [InlineData("new[] { 1 }.Select(delegate(int x) { return x; })", OneExpression, "without statements")]
    [InlineData("await partner.Subscriptions.ToListAsync()", OneExpression, "needs no await")]
    [InlineData("partner.Subscriptions\n#pragma warning disable\n", OneExpression, "no directives")]
    [InlineData("", OneExpression, "The query is empty.")]
    [InlineData("partner is null ? throw new Exception() : 1", OneExpression, "throws nothing")]
    public Task Only_an_expression_is_a_query(string text, string id, string mentioned) => AssertRefusedAsync(text, id, mentioned);

    [Theory]
    [InlineData("1; } public static void More() { System.Console.Beep(); } static object X() { return 1")]
    [InlineData("partner.Subscriptions ) ; (")]
    [InlineData("/* partner")]
    [InlineData("\"partner")]
    public async Task A_text_does_not_leave_its_place(string text)
    {
        var query = await CheckAsync(text);

        Assert.Null(query.Compilation);
        Assert.Contains(query.Diagnostics, diagnostic => diagnostic.IsError);
    }

    [Fact]
    public Task What_is_nested_too_deeply_is_refused()
        => AssertRefusedAsync(new string('(', 9_000) + "1" + new string(')', 9_000), OneExpression, "nested too deeply");

    [Theory]
    [InlineData("!", "true")]
    [InlineData("(int)", "1")]
    [InlineData("1 + ", "1")]
    [InlineData("true ? 1 : ", "1")]
    [InlineData("null ?? ", "\"\"")]
    public async Task What_is_deep_without_brackets_is_refused(string piece, string end)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 3_900 / piece.Split(' ').Length / (piece[0] == '(' ? 3 : 1))) + end;

        await AssertRefusedAsync(text, OneExpression, "nested too deeply");
    }

    [Theory]
    [InlineData("new[] { 1 }.Sum(x => ", 4, "x")]
    [InlineData("partner.Subscriptions.GroupBy(s => ", 12, "s")]
    [InlineData("partner.Subscriptions.Where(s => ", 40, "true")]
    [InlineData("(from s in partner.Subscriptions select ", 4, "s")]
    public Task Lambdas_in_lambdas_in_lambdas_are_refused(string piece, int count, string end) => AssertRefusedAsync(
        string.Concat(Enumerable.Repeat(piece, count)) + end + new string(')', count), OneExpression, "nested too deeply");

    [Theory]
    [InlineData("from s in partner.Subscriptions ", 51, "select s")]
    [InlineData("$\"{", 3_000, "")]
    public Task What_is_many_lambdas_or_words_in_one_is_refused(string piece, int count, string end) => AssertRefusedAsync(
        string.Concat(Enumerable.Repeat(piece, count)) + end, OneExpression, "nested too deeply");

    [Fact]
    public async Task What_is_as_deep_as_it_may_be_is_compiled()
    {
        var query = await CheckAsync(string.Concat(Enumerable.Repeat("!", 490)) + "true");

        Assert.Empty(query.Diagnostics);
        Assert.NotNull(query.Compilation);
    }

    [Theory]
    [InlineData(20_001)]
    [InlineData(15_000)]
    public Task A_long_text_is_refused(int length) => AssertRefusedAsync(new string('!', length), OneExpression, "too long");

    private static async Task AssertRefusedAsync(string text, string id, string mentioned)
    {
        var query = await CheckAsync(text);

        Assert.Null(query.Compilation);
        Assert.Contains(
            query.Diagnostics,
            diagnostic => diagnostic.IsError && diagnostic.Id == id && diagnostic.Message.Contains(mentioned, StringComparison.Ordinal));
    }

    private static Task<CheckedQuery> CheckAsync(string text) =>
        new QueryEngine(new QueryLimits(Rows: 1, TimeSpan.FromMinutes(1))).CheckAsync(text, CancellationToken.None);
}
