using System.Globalization;
using System.Runtime.CompilerServices;
using PartnerAnalytics.Linq;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Quickstart.Stagecraft;

/// <summary>
/// Runs queries and shows, for each, its source, the request that it becomes, and what comes back. The source is the compiler's own copy of
/// the argument, so what is shown is what ran.
/// </summary>
internal sealed class Stage(IAnsiConsole console, RequestRecorder requests, CancellationToken cancellationToken)
{
    /// <summary>How many rows of a long result are shown.</summary>
    private const int RowsShown = 5;

    private const int LabelWidth = 11;

    private int _shown;

    public void Welcome(string analytics, string service)
    {
        console.MarkupLineInterpolated($"[bold]PartnerAnalytics.Linq[/]: {analytics} in LINQ");
        console.MarkupLineInterpolated($"The queries below go to {service}.");
    }

    /// <summary>Runs a query and shows all its rows.</summary>
    /// <param name="title">What the query shows.</param>
    /// <param name="explanation">A sentence or two to read before it.</param>
    /// <param name="query">The query.</param>
    /// <param name="sortBy">By what to sort the rows once they are here; null for the order in which they come.</param>
    /// <param name="linq">Filled in by the compiler.</param>
    public async Task ShowAsync<T>(
        string title,
        string explanation,
        AnalyticsQueryable<T> query,
        Func<T, object?>? sortBy = null,
        [CallerArgumentExpression(nameof(query))] string linq = "")
    {
        Announce(title, explanation);
        WriteQuery(query, linq);
        WriteRequest(query.ToRequestUri());
        var rows = await query.ToListAsync(cancellationToken);
        Write(sortBy is null
            ? RowTable.Create(rows)
            : RowTable.Create([.. rows.OrderBy(sortBy)], "sorted here: the service does not sort them"));
    }

    /// <summary>Runs a query that is refused, and shows why.</summary>
    public async Task ShowRefusalAsync<T>(
        string title, string explanation, AnalyticsQueryable<T> query, [CallerArgumentExpression(nameof(query))] string linq = "")
    {
        Announce(title, explanation);
        WriteQuery(query, linq);
        try
        {
            await query.ToListAsync(cancellationToken);
        }
        catch (AnalyticsQueryException refusal)
        {
            Write("Refused", refusal.Message, "red");
        }
    }

    /// <summary>Runs a query row by row, with a bar that shows how far it is, and shows the first rows.</summary>
    public async Task StreamAsync<T>(
        string title,
        string explanation,
        AnalyticsQueryable<T> query,
        Action<T> use,
        [CallerArgumentExpression(nameof(query))] string linq = "")
    {
        Announce(title, explanation);
        WriteQuery(query, linq);

        // A request of its own, whose response has one row and the number of all.
        var total = await query.CountAsync(cancellationToken);
        var sentBefore = requests.Count;
        var first = new List<T>();
        await ProgressAsync(total, async advance =>
        {
            await foreach (var row in query.AsAsyncEnumerable(cancellationToken))
            {
                if (first.Count < RowsShown)
                {
                    first.Add(row);
                }

                use(row);
                advance();
            }
        });

        foreach (var uri in requests.After(sentBefore))
        {
            WriteRequest(uri);
        }

        Write(RowTable.Create(first, string.Create(CultureInfo.InvariantCulture, $"the first {first.Count} of {total:N0} rows")));
    }

    /// <summary>Shows something made from rows, and says how it was made.</summary>
    public void Show(string caption, IRenderable picture)
    {
        console.WriteLine();
        console.WriteLine(caption);
        console.WriteLine();
        Write(picture);
    }

    private void Announce(string title, string explanation)
    {
        console.WriteLine();
        console.Write(new Rule($"[bold]{++_shown}. {title.EscapeMarkup()}[/]").LeftJustified());
        console.WriteLine(explanation);
    }

    private async Task ProgressAsync(int total, Func<Action, Task> work)
    {
        if (!console.Profile.Capabilities.Interactive || !console.Profile.Capabilities.Ansi)
        {
            // A file or a pipe would keep every state of the bar.
            await work(static () => { });
            return;
        }

        await console.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new SpinnerColumn())
            .StartAsync(progress =>
            {
                var bar = progress.AddTask("Reading rows", maxValue: Math.Max(total, 1));
                return work(() => bar.Increment(1));
            });
    }

    private void WriteQuery<T>(AnalyticsQueryable<T> query, string linq)
    {
        console.WriteLine();
        Write(new Text(SourceText.Outdent(linq), new Style(Color.Aqua)));

        // Only where it says more than the request does.
        if (query.ToString() is var preview && preview.Contains('{'))
        {
            Write("ToString()", preview, "yellow");
        }
    }

    private void WriteRequest(Uri uri) => Write("Request", "GET " + Uri.UnescapeDataString(uri.PathAndQuery), "green");

    private void Write(string label, string text, string colour)
    {
        var grid = new Grid()
            .AddColumn(new GridColumn().Width(LabelWidth).NoWrap().PadLeft(0).PadRight(0))
            .AddColumn(new GridColumn().PadRight(0));
        grid.AddRow(new Markup($"[{colour}]{label}[/]"), new Text(text));
        Write(grid);
    }

    private void Write(IRenderable content) => console.Write(new Padder(content, new Padding(2, 0, 0, 0)));
}
