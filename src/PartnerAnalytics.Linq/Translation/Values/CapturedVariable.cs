using System.Linq.Expressions;
using System.Reflection;
using PartnerAnalytics.Linq.Queries.Compiled;

namespace PartnerAnalytics.Linq.Translation.Values;

/// <summary>A captured variable: fields, one in the other, from the object that holds it on.</summary>
internal readonly struct CapturedVariable
{
    private readonly FieldInfo[] _fields;

    private CapturedVariable(FieldInfo[] fields) => _fields = fields;

    /// <summary>Takes an expression for what it reads.</summary>
    /// <param name="expression">Any expression.</param>
    /// <param name="variable">The variable.</param>
    /// <param name="scope">The object that holds it.</param>
    /// <returns>Whether it is a captured variable.</returns>
    public static bool TryCreate(Expression expression, out CapturedVariable variable, out object? scope)
    {
        var fields = new Stack<FieldInfo>();
        while (expression is MemberExpression { Member: FieldInfo field, Expression: { } target })
        {
            fields.Push(field);
            expression = target;
        }

        variable = new CapturedVariable([.. fields]);
        scope = (expression as ConstantExpression)?.Value;
        return scope is not null && fields.Count > 0;
    }

    /// <summary>What the variable holds now; false where it cannot be told.</summary>
    public bool TryRead(object? scope, out CompiledValue value)
    {
        var current = scope;
        foreach (var field in _fields)
        {
            if (current is null)
            {
                value = default;
                return false;
            }

            current = field.GetValue(current);
        }

        value = CompiledValue.FromReference(current);
        return true;
    }
}
