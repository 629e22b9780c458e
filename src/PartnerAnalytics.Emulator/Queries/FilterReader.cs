using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.OData;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using PartnerAnalytics.Emulator.Http;

namespace PartnerAnalytics.Emulator.Queries;

/// <summary>Reads filters of one resource: parses them as OData and translates them to SQL.</summary>
internal sealed class FilterReader
{
    /// <summary>How many levels of recursion the OData parser may go down. A chain of <c>or</c> takes one for each term.</summary>
    private const int MaximumRecursion = 20_000;

    /// <summary>A stack on which that many levels fit several times over.</summary>
    private const int StackSize = 128 << 20;

    private readonly ResourceDescription _resource;
    private readonly EdmModel _model = new();
    private readonly EdmEntityType _type;
    private readonly ImmutableHashSet<EmulatorDifference> _differences;
    private readonly Func<string, long?>? _readDate;

    /// <summary>Makes a reader.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="differences">What differs.</param>
    /// <param name="readDate">What makes ticks of a date that is written as a string; null if dates are written with <c>cast</c>.</param>
    public FilterReader(
        ResourceDescription resource, ImmutableHashSet<EmulatorDifference> differences, Func<string, long?>? readDate = null)
    {
        _differences = differences;
        _readDate = readDate;
        _resource = resource;
        _type = new EdmEntityType("analytics", resource.Path.Replace('/', '_'));
        foreach (var field in resource.Fields)
        {
            _type.AddStructuralProperty(
                field.Name, KindOf(field.Type == FieldType.Date && readDate is not null ? FieldType.String : field.Type));
        }

        _model.AddElement(_type);
    }

    /// <summary>Reads a filter.</summary>
    /// <exception cref="RefusedRequestException">It is malformed, or not what the resource supports.</exception>
    public Task<SqlFilter> ReadAsync(string filter)
    {
        // The parser is recursive, and a thread of the pool has no stack for a filter of a thousand terms.
        var result = new TaskCompletionSource<SqlFilter>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(
            () =>
            {
                try
                {
                    result.SetResult(new FilterTranslator(_resource, _differences, _readDate).Translate(Parse(filter)));
                }
                catch (Exception e)
                {
                    result.SetException(e);
                }
            },
            StackSize)
        { IsBackground = true };
        thread.Start();
        return result.Task;
    }

    private SingleValueNode Parse(string filter)
    {
        try
        {
            var parser = new ODataQueryOptionParser(_model, _type, null, new Dictionary<string, string> { ["$filter"] = filter })
            {
                Resolver = new DecimalResolver(),
            };
            SetFilterLimit(parser.Settings, MaximumRecursion);
            return parser.ParseFilter().Expression;
        }
        catch (Exception e) when (e is ODataException or FormatException or OverflowException)
        {
            throw RefusedRequestException.BadParameter(QueryParameters.Filter, e.Message);
        }
    }

    private static EdmPrimitiveTypeKind KindOf(FieldType type) => type switch
    {
        FieldType.String => EdmPrimitiveTypeKind.String,
        FieldType.Date => EdmPrimitiveTypeKind.DateTimeOffset,
        FieldType.Boolean => EdmPrimitiveTypeKind.Boolean,
        FieldType.Integer => EdmPrimitiveTypeKind.Int64,
        FieldType.Double => EdmPrimitiveTypeKind.Double,
        _ => EdmPrimitiveTypeKind.Decimal,
    };

    /// <summary>The parser allows 800 levels unless told otherwise, which only its own assembly may do.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_FilterLimit")]
    private static extern void SetFilterLimit(ODataUriParserSettings settings, int value);
}
