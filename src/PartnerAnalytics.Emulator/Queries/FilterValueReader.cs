using System.Collections.Immutable;
using System.Globalization;
using Microsoft.OData.UriParser;
using PartnerAnalytics.Emulator.Http;
using PartnerAnalytics.Emulator.Resources;

namespace PartnerAnalytics.Emulator.Queries;

/// <summary>Reads the value that a filter compares a field with, as the database holds values of that field.</summary>
internal sealed class FilterValueReader(
    FieldDescription field, ImmutableHashSet<EmulatorDifference> differences, Func<string, long?>? readDate)
{
    private static readonly char[] Suffixes = ['d', 'D', 'f', 'F', 'l', 'L', 'm', 'M'];

    /// <summary>The value; null where the filter says <c>null</c>.</summary>
    /// <exception cref="RefusedRequestException">It is no value, or none of the field's type.</exception>
    public object? Read(QueryNode node) => (field.Type, node) switch
    {
        (FieldType.Date, ConstantNode { Value: string text }) when readDate is not null => readDate(text)
            ?? throw Refuse($"cannot be compared with '{text}', which is not a date"),
        (FieldType.Date, SingleValueFunctionCallNode { Name: "cast" } cast) => ReadDate(cast),
        (not FieldType.Date, ConstantNode { Value: not null } constant) => ReadConstant(constant),
        (_, ConstantNode { Value: null }) => null,
        (FieldType.Date, _) => throw Refuse("must be compared with a date written as cast('2018-01-01', Edm.DateTimeOffset)"),
        _ => throw Refuse("must be compared with a value"),
    };

    private object ReadDate(SingleValueFunctionCallNode cast)
    {
        if (cast.Parameters.ToList() is not [ConstantNode { Value: string text }, ConstantNode { LiteralText: "Edm.DateTimeOffset" }])
        {
            throw Refuse("must be compared with a date written as cast('2018-01-01', Edm.DateTimeOffset)");
        }

        if (text.Contains('T') && differences.Contains(EmulatorDifference.TimesRefused))
        {
            throw Refuse($"cannot be compared with '{text}', which is not a date like 2018-01-01");
        }

        return WireDate.TryParseLiteral(text, out var ticks)
            ? differences.Contains(EmulatorDifference.TimesIgnored) ? ticks - ticks % TimeSpan.TicksPerDay : ticks
            : throw Refuse($"cannot be compared with '{text}', which is not a date like 2018-01-01 or 2018-01-01T12:30:00Z");
    }

    private object ReadConstant(ConstantNode constant) => (field.Type, constant.Value) switch
    {
        (FieldType.String, string text) => text,
        (FieldType.Boolean, bool flag) => flag ? 1L : 0L,
        (FieldType.Integer, long or int) => Convert.ToInt64(constant.Value, CultureInfo.InvariantCulture),
        (FieldType.Integer, decimal or float or double) => ReadDouble(constant),
        (FieldType.Double, double or float or decimal or long or int) => ReadDouble(constant),
        (FieldType.Decimal, decimal number) => number.ToString(CultureInfo.InvariantCulture),
        _ => throw Refuse(
            $"cannot be compared with {constant.LiteralText}, which is not a valid {field.Type.ToString().ToLowerInvariant()}"),
    };

    /// <summary>Reads the digits again: the parser may have taken them for a number of less precision.</summary>
    private object ReadDouble(ConstantNode constant)
        => double.TryParse(constant.LiteralText.TrimEnd(Suffixes), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number)
            ? number
            : throw Refuse($"cannot be compared with {constant.LiteralText}, which is not a finite number");

    private RefusedRequestException Refuse(string problem)
        => RefusedRequestException.BadParameter(QueryParameters.Filter, $"the field '{field.Name}' {problem}.");
}
