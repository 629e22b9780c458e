using System.Reflection;
using PartnerAnalytics.Linq.Generators.Parsing;
using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Generators.Tests.Parsing;

/// <summary>What passes from one step of the pipeline to the next.</summary>
public sealed class ModelTests
{
    [Fact]
    public void Models_hold_plain_data_only()
    {
        var reached = new HashSet<Type>();
        Visit(typeof(ParsedResource), reached);

        Assert.Contains(typeof(FieldModel), reached);
        Assert.Contains(typeof(SourceSpan), reached);
        Assert.DoesNotContain(reached, type => type.Namespace!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
    }

    [Fact]
    public void Models_have_equality_of_values()
    {
        var reached = new HashSet<Type>();
        Visit(typeof(ParsedResource), reached);

        Assert.All(reached.Where(type => !type.IsEnum), type =>
            Assert.Contains(type.GetInterfaces(), i => i == typeof(IEquatable<>).MakeGenericType(type)));
    }

    [Fact]
    public void Lists_with_equal_items_are_equal()
    {
        var list = new EquatableList<string>(["a", "b"]);

        Assert.Equal(list, new EquatableList<string>(["a", "b"]));
        Assert.Equal(list.GetHashCode(), new EquatableList<string>(["a", "b"]).GetHashCode());
        Assert.NotEqual(list, new EquatableList<string>(["b", "a"]));
        Assert.NotEqual(list, new EquatableList<string>(["a"]));
        Assert.Equal(default, new EquatableList<string>([]));
    }

    private static void Visit(Type type, HashSet<Type> reached)
    {
        if (type.IsArray)
        {
            Visit(type.GetElementType()!, reached);
            return;
        }

        foreach (var argument in type.GetGenericArguments())
        {
            Visit(argument, reached);
        }

        if (type.IsPrimitive || type == typeof(string) || !reached.Add(type) || type.IsEnum)
        {
            return;
        }

        foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            Visit(field.FieldType, reached);
        }
    }
}
