using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Azure.Core;
using PartnerAnalytics.Emulator;
using PartnerAnalytics.Linq;
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
    private readonly CredentialOptions _credential;
    private readonly EndpointOptions _endpoint = new();

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

    private readonly Option<bool> _emulator = new("--emulator")
    {
        Description = "Asks an emulator of both services, which runs as long as the query does.",
    };

    public QueryCommand(ToolConsoles consoles)
        : base("query", "Answers a LINQ expression, such as \"partner.Subscriptions.Take(10)\".")
    {
        _consoles = consoles;
        _credential = new CredentialOptions(consoles);
        Arguments.Add(_query);
        Options.Add(_format);
        Options.Add(_rows);
        Options.Add(_explain);
        Options.Add(_emulator);
        _endpoint.AddTo(this, SignsIn);
        _credential.AddTo(this, SignsIn);
        SetAction(RunAsync);
    }

    private bool SignsIn(CommandResult result) => !result.GetValue(_explain) && !result.GetValue(_emulator);

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

            return line.GetValue(_explain)
                ? Explain(query)
                : line.GetValue(_emulator)
                    ? await EmulateAsync(line, engine, query, cancellationToken)
                    : await AskAsync(line, engine, query, cancellationToken);
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

    private async Task<int> EmulateAsync(ParseResult line, QueryEngine engine, CheckedQuery query, CancellationToken cancellationToken)
    {
        await using var emulator = await AnalyticsEmulator.StartAsync(new AnalyticsEmulatorOptions(), cancellationToken);
        var credential = DelegatedTokenCredential.Create((_, _) => new AccessToken(emulator.Token!, DateTimeOffset.MaxValue));
        return await AnswerAsync(
            line,
            engine,
            query,
            new PartnerAnalyticsClient(emulator.Endpoint, credential),
            new StoreAnalyticsClient(emulator.Endpoint, credential),
            cancellationToken);
    }

    private async Task<int> AskAsync(ParseResult line, QueryEngine engine, CheckedQuery query, CancellationToken cancellationToken)
    {
        if (query.AsksStore)
        {
            // The token of a user of Partner Center is nothing that the Store should see.
            _consoles.WriteError("The Store is asked with --emulator only: it lets an application in, and these options sign in a user.");
            return ExitCodes.Failure;
        }

        var (cloud, endpoint) = _endpoint.Read(line);
        var options = new PartnerAnalyticsClientOptions { Cloud = cloud, Scope = _endpoint.ReadScope(line) };
        var unused = DelegatedTokenCredential.Create((_, _) => throw new InvalidOperationException("The Store is not asked."));
        return await AnswerAsync(
            line,
            engine,
            query,
            new PartnerAnalyticsClient(endpoint, _credential.Create(line, cloud), options),
            new StoreAnalyticsClient(unused),
            cancellationToken);
    }

    private async Task<int> AnswerAsync(
        ParseResult line,
        QueryEngine engine,
        CheckedQuery query,
        PartnerAnalyticsClient partner,
        StoreAnalyticsClient store,
        CancellationToken cancellationToken)
    {
        var result = await engine.RunAsync(query, partner, store, cancellationToken);
        ResultWriter.Write(result, line.GetValue(_format) ?? ResultFormat.Table, _consoles.Output);
        if (result.HasMore)
        {
            _consoles.WriteProgress(FormattableString.Invariant(
                $"There are more than {result.Rows.Count} rows; --rows says how many are read."));
        }

        return ExitCodes.Success;
    }
}
