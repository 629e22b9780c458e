using System.Diagnostics.Tracing;
using System.Globalization;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Azure.Core;
using PartnerAnalytics.Emulator;

namespace PartnerAnalytics.Linq.CodeFigures;

/// <summary>
/// The source files that one query goes through: those of the methods that the runtime compiles while the query is written, translated, sent
/// and read for the first time in the process.
/// </summary>
internal static class QueryWalk
{
    public static async Task<IReadOnlyList<string>> MeasureAsync()
    {
        await using var emulator = await AnalyticsEmulator.StartAsync();
        var credential = DelegatedTokenCredential.Create((_, _) => new AccessToken(emulator.Token!, DateTimeOffset.MaxValue));
        using var compiled = new CompiledMethods();
        var partner = new PartnerAnalyticsClient(emulator.Endpoint, credential);
        var groups = await partner.Referrals
            .Where(r => r.Status != "Lost")
            .GroupBy(r => new { r.Status, r.CustomerMarket })
            .Select(g => g.Key)
            .Take(100)
            .ToListAsync();
        return groups.Count > 0 ? SourcesOf(compiled.Tokens) : throw new InvalidOperationException("The query found nothing.");
    }

    private static List<string> SourcesOf(IReadOnlySet<int> methods)
    {
        var library = typeof(PartnerAnalyticsClient).Assembly;
        using var stream = File.OpenRead(Path.ChangeExtension(library.Location, ".pdb"));
        using var provider = MetadataReaderProvider.FromPortablePdbStream(stream);
        var symbols = provider.GetMetadataReader();
        return
        [
            .. methods
                .Select(token => symbols.GetMethodDebugInformation(MetadataTokens.MethodDefinitionHandle(token)))
                .SelectMany(method => method.GetSequencePoints().Where(point => !point.IsHidden).Select(point => point.Document))
                .Select(document => symbols.GetString(symbols.GetDocument(document).Name).Replace('\\', '/'))
                .Where(path => path.Contains("/src/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
                .Select(path => path[(path.LastIndexOf("/src/", StringComparison.Ordinal) + 1)..])
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The methods of the library that are compiled while this lives.</summary>
    private sealed class CompiledMethods : EventListener
    {
        private const EventKeywords Jit = (EventKeywords)0x10;

        private readonly HashSet<int> _tokens = [];

        public IReadOnlySet<int> Tokens
        {
            get
            {
                lock (_tokens)
                {
                    return _tokens.ToHashSet();
                }
            }
        }

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name == "Microsoft-Windows-DotNETRuntime")
            {
                EnableEvents(eventSource, EventLevel.Verbose, Jit);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            if (eventData.EventName?.StartsWith("MethodLoadVerbose", StringComparison.Ordinal) != true || eventData.Payload is not { } payload
                || eventData.PayloadNames is not { } names)
            {
                return;
            }

            var declaring = (string?)payload[names.IndexOf("MethodNamespace")] ?? "";
            if (declaring.StartsWith("PartnerAnalytics.Linq.", StringComparison.Ordinal)
                && !declaring.StartsWith(typeof(QueryWalk).Namespace!, StringComparison.Ordinal))
            {
                lock (_tokens)
                {
                    _tokens.Add(Convert.ToInt32(payload[names.IndexOf("MethodToken")], CultureInfo.InvariantCulture) & 0xFFFFFF);
                }
            }
        }
    }
}
