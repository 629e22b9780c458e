using PartnerAnalytics.Tool.Querying;

namespace PartnerAnalytics.Tool.Exporting;

/// <summary>A column of an export.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What its values are.</param>
internal sealed record ExportColumn(string Name, ColumnKind Kind)
{
    /// <summary>Whether sums of it mean something.</summary>
    public bool IsNumber => Kind is ColumnKind.Int or ColumnKind.Long or ColumnKind.Decimal or ColumnKind.Double;

    /// <summary>The columns of rows.</summary>
    /// <exception cref="ExportRefusedException">Readers of the files could not tell them apart.</exception>
    public static IReadOnlyList<ExportColumn> Of(IEnumerable<QueryColumn> columns)
    {
        ExportColumn[] exported = [.. columns.Select(column => new ExportColumn(column.Name, KindOf(column.Type)))];
        var same = exported.GroupBy(column => column.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        return same is null ? exported : throw new ExportRefusedException(
            $"The columns {string.Join(" and ", same.Select(column => $"'{column.Name}'"))} differ by upper and lower case alone, "
            + "which DuckDB, Spark and Power BI do not tell apart. Name them in a Select at the end of the query.");
    }

    private static ColumnKind KindOf(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsEnum ? ColumnKind.Text : Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => ColumnKind.Boolean,
            TypeCode.SByte or TypeCode.Byte or TypeCode.Int16 or TypeCode.UInt16 or TypeCode.Int32 => ColumnKind.Int,
            TypeCode.UInt32 or TypeCode.Int64 => ColumnKind.Long,
            TypeCode.UInt64 or TypeCode.Decimal => ColumnKind.Decimal,
            TypeCode.Single or TypeCode.Double => ColumnKind.Double,
            TypeCode.DateTime => ColumnKind.LocalTime,
            _ when type == typeof(DateTimeOffset) => ColumnKind.Timestamp,
            _ when type == typeof(DateOnly) => ColumnKind.Date,
            _ => ColumnKind.Text,
        };
    }
}
