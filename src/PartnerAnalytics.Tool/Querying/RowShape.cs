using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace PartnerAnalytics.Tool.Querying;

/// <summary>The columns that rows of a type have: the properties of a record or an anonymous type, the elements of a tuple, or the value
/// itself.</summary>
internal sealed class RowShape
{
    private const string ValueColumn = "Value";

    private readonly Func<object?, object?[]> _read;

    private RowShape(IReadOnlyList<QueryColumn> columns, Func<object?, object?[]> read)
    {
        Columns = columns;
        _read = read;
    }

    public IReadOnlyList<QueryColumn> Columns { get; }

    /// <summary>Whether a type has columns of its own.</summary>
    public static bool IsComposite(Type type) =>
        Nullable.GetUnderlyingType(type) is null
        && !type.IsPrimitive && !type.IsEnum && type != typeof(object) && type != typeof(string) && type != typeof(Uri)
        && type != typeof(JsonElement)
        && !typeof(IEnumerable).IsAssignableFrom(type)
        && (!typeof(IFormattable).IsAssignableFrom(type) || typeof(ITuple).IsAssignableFrom(type))
        && Members(type).Count > 0;

    public static RowShape Of(Type type)
    {
        if (!IsComposite(type))
        {
            return new RowShape([new QueryColumn(ValueColumn, type)], row => [row]);
        }

        var members = Members(type);
        return new RowShape(
            [.. members.Select(member => member.Column)],
            row => row is null ? new object?[members.Count] : [.. members.Select(member => member.Read(row))]);
    }

    public object?[] Read(object? row) => _read(row);

    private static List<(QueryColumn Column, Func<object, object?> Read)> Members(Type type)
    {
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanRead && property.GetIndexParameters().Length == 0 && property.GetMethod!.IsPublic)
            .Select(property => (new QueryColumn(property.Name, property.PropertyType), (Func<object, object?>)property.GetValue));
        var fields = type.GetFields(BindingFlags.Public | BindingFlags.Instance)
            .Select(field => (new QueryColumn(field.Name, field.FieldType), (Func<object, object?>)field.GetValue));
        return [.. properties, .. fields];
    }
}
