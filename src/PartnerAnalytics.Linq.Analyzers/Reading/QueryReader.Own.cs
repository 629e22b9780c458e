using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PartnerAnalytics.Linq.Analyzers.Tracing;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Shared.Requests;

namespace PartnerAnalytics.Linq.Analyzers.Reading;

/// <content>The operators that only this library has.</content>
internal sealed partial class QueryReader
{
    /// <summary>Adds an operator that only this library has.</summary>
    private void AddOwn(string name, IOperation[] arguments, int sourceId)
    {
        switch (name)
        {
            case "WithPageSize":
                _builder.Add(new PageSizeStep(ReadArgument(arguments[0])) { SourceId = sourceId });
                break;
            case "InChunks":
                _builder.Add(new ChunkStep { SourceId = sourceId });
                break;
            case "WithProcessedDate" when !_isElementUnknown:
                _builder.Add(new ProcessedDateStep(ReadDate(arguments[0])) { SourceId = sourceId });
                break;
            case "WhereRaw" when ReadArgument(arguments[0]) is ConstantNode { Value: string filter }:
                _builder.Add(new RawFilterStep(new RawNode(filter)) { SourceId = sourceId });
                break;
            case "WhereRaw" when ReadArgument(arguments[0]) is HoleNode text:
                _builder.Add(new RawFilterStep(text) { SourceId = sourceId });
                break;
            case "WithParameter" when arguments.Length > 1 && ReadArgument(arguments[0]) is ConstantNode { Value: string parameter }:
                _builder.Add(new ParameterStep(parameter, Text(ReadArgument(arguments[1]))) { SourceId = sourceId });
                break;
            case "WithProgress":
                break;
            default:
                _isComplete = false;
                break;
        }
    }

    private static string Text(Node value) =>
        value is HoleNode hole ? "{" + hole.Name + "}" : (value as ConstantNode)?.Value as string ?? "…";

    // new DateOnly(2018, 10, 7) is written out in the request; any other date is known at run time only.
    private Node ReadDate(IOperation date)
    {
        if (Lowering.Lower(date) is IObjectCreationOperation { Arguments.Length: 3 } created && Types.IsSystem(created.Type, "DateOnly")
            && Lowering.Arguments(created).Select(a => a.ConstantValue.Value).OfType<int>().ToArray() is { Length: 3 } parts
            && parts[0] is >= 1 and <= 9999 && parts[1] is >= 1 and <= 12 && parts[2] >= 1
            && parts[2] <= DateTime.DaysInMonth(parts[0], parts[1]))
        {
            var day = new DateTime(parts[0], parts[1], parts[2]);
            return new ConstantNode(day.ToString(RequestGrammar.DateFormat, CultureInfo.InvariantCulture));
        }

        return ReadArgument(date);
    }
}
