using System.CommandLine;
using System.Globalization;
using PartnerAnalytics.Tool.Querying;
using PartnerAnalytics.Tool.Querying.Formats;

namespace PartnerAnalytics.Tool.Commands;

/// <summary><c>partner-analytics query</c>: answers one LINQ expression.</summary>
internal sealed class QueryCommand : Command
{
    private const int DefaultRows = 1_000;

    /// <summary>As long as a service that throttles may make one wait, and not for ever.</summary>
    private static readonly TimeSpan LongestTime = TimeSpan.FromMinutes(10);

    private readonly ToolConsoles _consoles;
    private readonly ServiceOptions _services;

    private readonly Argument<string> _query = new("expression")
    {
        Description = "A LINQ expression over partner and store, in C#.",
    };

    private readonly Option<ResultFormat?> _format = EnumOption.CreateSingle<ResultFormat>(
        "--format", "name", "How rows are written; by default as a table.");

    private readonly Option<int> _rows = new("--rows")
    {
        Description = "How many rows are read at most.",
        HelpName = "number",
        DefaultValueFactory = _ => DefaultRows,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) || rows == 0)
            {
                result.AddError("--rows takes a number of 1 or more.");
            }

            return rows;
        },
    };

    private readonly Option<bool> _explain = new("--explain")
    {
        Description = "Shows the request that the query becomes, and sends nothing.",
    };

    public QueryCommand(ToolConsoles consoles)
        : base("query", "Answers a LINQ expression, such as \"partner.Subscriptions.Take(10)\".")
    {
        _consoles = consoles;
        _services = new ServiceOptions(consoles);
        Arguments.Add(_query);
        Options.Add(_format);
        Options.Add(_rows);
        Options.Add(_explain);
        _services.AddTo(this, result => !result.GetValue(_explain));
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var text = line.GetValue(_query)!;
        var engine = new QueryEngine(new QueryLimits(line.GetValue(_rows), LongestTime));
        try
        {
            var query = await engine.CheckAsync(text, cancellationToken);
            _consoles.WriteDiagnostics(text, query.Diagnostics);
            if (query.Compilation is null)
            {
                return ExitCodes.BadCommandLine;
            }

            return line.GetValue(_explain) ? Explain(query) : await AnswerAsync(line, engine, query, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            _consoles.WriteError("Stopped before the last row.");
            return ExitCodes.Failure;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A query can throw whatever a person can make it throw.
            _consoles.WriteError(e.Message);
            return ExitCodes.Failure;
        }
    }

    private int Explain(CheckedQuery query)
    {
        if (query.Requests.Count == 0)
        {
            _consoles.WriteError("The expression becomes no request.");
            return ExitCodes.Failure;
        }

        foreach (var request in query.Requests)
        {
            _consoles.Output.Profile.Out.Writer.WriteLine(request);
        }

        return ExitCodes.Success;
    }

    private async Task<int> AnswerAsync(ParseResult line, QueryEngine engine, CheckedQuery query, CancellationToken cancellationToken)
    {
        await using var services = await _services.OpenAsync(line, cancellationToken);
        var result = await engine.RunAsync(query, services.CreatePartner(), services.CreateStore(), cancellationToken);
        ResultWriter.Write(result, line.GetValue(_format) ?? ResultFormat.Table, _consoles.Output);
        if (result.HasMore)
        {
            _consoles.WriteProgress(FormattableString.Invariant(
                $"There are more than {result.Rows.Count} rows; --rows says how many are read."));
        }

        return ExitCodes.Success;
    }
}
