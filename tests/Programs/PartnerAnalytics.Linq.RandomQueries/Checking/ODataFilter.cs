using System.Globalization;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using PartnerAnalytics.Linq.RandomQueries.Specimens;

namespace PartnerAnalytics.Linq.RandomQueries.Checking;

/// <summary>
/// Reads filters with the parser of Microsoft.OData.Core and says for which rows they hold: what the text means, whoever wrote it. Shares
/// nothing with the emulator.
/// </summary>
internal sealed class ODataFilter
{
    private static readonly EdmModel Model = new();
    private static readonly EdmEntityType Type = MakeType("specimen", EdmPrimitiveTypeKind.DateTimeOffset);
    private static readonly EdmEntityType StoreType = MakeType("storeSpecimen", EdmPrimitiveTypeKind.String);

    private readonly SingleValueNode _expression;

    private ODataFilter(SingleValueNode expression) => _expression = expression;

    /// <summary>Reads a filter.</summary>
    /// <param name="text">The filter.</param>
    /// <param name="datesAreTexts">Whether dates are texts, as the Store has them, and not cast.</param>
    /// <exception cref="Microsoft.OData.ODataException">The text is no filter.</exception>
    public static ODataFilter Parse(string text, bool datesAreTexts = false)
    {
        var parser = new ODataQueryOptionParser(Model, datesAreTexts ? StoreType : Type, null, new Dictionary<string, string> { ["$filter"] = text })
        {
            Resolver = new DecimalResolver(),
        };
        return new ODataFilter(parser.ParseFilter().Expression);
    }

    public bool Holds(Specimen row) => Holds(_expression, row);

    private static EdmEntityType MakeType(string name, EdmPrimitiveTypeKind date)
    {
        var type = new EdmEntityType("analytics", name);
        foreach (var field in SpecimenFields.Stored)
        {
            type.AddStructuralProperty(field.WireName, field.Type switch
            {
                AnalyticsFieldType.String => EdmPrimitiveTypeKind.String,
                AnalyticsFieldType.Boolean => EdmPrimitiveTypeKind.Boolean,
                AnalyticsFieldType.DateTimeOffset => date,
                AnalyticsFieldType.Double => EdmPrimitiveTypeKind.Double,
                AnalyticsFieldType.Decimal => EdmPrimitiveTypeKind.Decimal,
                _ => EdmPrimitiveTypeKind.Int64,
            });
        }

        Model.AddElement(type);
        return type;
    }

    private static bool Holds(QueryNode node, Specimen row) => Plain(node) switch
    {
        BinaryOperatorNode { OperatorKind: BinaryOperatorKind.And } and => Holds(and.Left, row) && Holds(and.Right, row),
        BinaryOperatorNode { OperatorKind: BinaryOperatorKind.Or } or => Holds(or.Left, row) || Holds(or.Right, row),
        BinaryOperatorNode comparison => Compares(comparison, row),
        SingleValueFunctionCallNode { Name: "contains" } call when call.Parameters.ToList() is [var field, var part] =>
            FieldOf(field).ValueOf(row) is string text && text.Contains((string)((ConstantNode)Plain(part)).Value, StringComparison.Ordinal),
        var other => throw new NotSupportedException($"The service has no {other.Kind}."),
    };

    // As the service documents it: null equals null only, and nothing is less or greater than null.
    private static bool Compares(BinaryOperatorNode node, Specimen row)
    {
        var field = FieldOf(node.Left);
        var (left, right) = (field.ValueOf(row), ValueOf(Plain(node.Right), field.Type));
        return node.OperatorKind switch
        {
            BinaryOperatorKind.Equal => Equals(left, right),
            BinaryOperatorKind.NotEqual => !Equals(left, right),
            _ when left is null || right is null => false,
            BinaryOperatorKind.GreaterThan => Comparer<object>.Default.Compare(left, right) > 0,
            BinaryOperatorKind.GreaterThanOrEqual => Comparer<object>.Default.Compare(left, right) >= 0,
            BinaryOperatorKind.LessThan => Comparer<object>.Default.Compare(left, right) < 0,
            BinaryOperatorKind.LessThanOrEqual => Comparer<object>.Default.Compare(left, right) <= 0,
            _ => throw new NotSupportedException($"The service has no {node.OperatorKind}."),
        };
    }

    private static AnalyticsFieldInfo FieldOf(QueryNode node) => Plain(node) is SingleValuePropertyAccessNode access
        ? SpecimenFields.Stored.First(f => f.WireName == access.Property.Name)
        : throw new NotSupportedException($"{node.Kind} stands where a field should.");

    private static object? ValueOf(QueryNode node, AnalyticsFieldType type) => (node, type) switch
    {
        (ConstantNode { Value: null }, _) => null,
        (ConstantNode { Value: string text }, AnalyticsFieldType.String) => text,
        (ConstantNode { Value: string date }, AnalyticsFieldType.DateTimeOffset) =>
            DateTimeOffset.Parse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        (ConstantNode { Value: bool truth }, AnalyticsFieldType.Boolean) => truth,
        (SingleValueFunctionCallNode { Name: "cast" } cast, AnalyticsFieldType.DateTimeOffset)
            when cast.Parameters.ToList() is [ConstantNode { Value: string date }, ConstantNode { LiteralText: "Edm.DateTimeOffset" }] =>
            DateTimeOffset.Parse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        (ConstantNode { Value: not string and not bool } number, AnalyticsFieldType.Int64) =>
            long.Parse(number.LiteralText, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
        (ConstantNode { Value: not string and not bool } number, AnalyticsFieldType.Decimal) =>
            decimal.Parse(number.LiteralText, NumberStyles.Number, CultureInfo.InvariantCulture),
        (ConstantNode { Value: not string and not bool } number, AnalyticsFieldType.Double) =>
            double.Parse(number.LiteralText, NumberStyles.Float, CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException($"{node.Kind} is no value of type {type}."),
    };

    private static QueryNode Plain(QueryNode node)
    {
        while (node is ConvertNode convert)
        {
            node = convert.Source;
        }

        return node;
    }
}
