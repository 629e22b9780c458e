using System.Linq.Expressions;
using System.Reflection;

namespace PartnerAnalytics.Linq.Translation.Values;

/// <summary>
/// Writes <c>new T { Member = { … } }</c> in other words where the member is a struct: the platform's interpreter of expressions would
/// fill a copy of it and leave the member as it was.
/// </summary>
internal sealed class StructMembers
{
    private readonly List<ParameterExpression> _variables = [];
    private readonly List<Expression> _steps = [];

    private StructMembers()
    {
    }

    /// <summary>Whether an initializer fills a member that is a struct, at whatever depth.</summary>
    public static bool AreFilledBy(MemberInitExpression initializer) => initializer.Bindings.Any(IsOfStruct);

    /// <summary>The same object, made step by step: each struct is taken out, filled and put back.</summary>
    public static Expression Rewrite(MemberInitExpression initializer)
    {
        var members = new StructMembers();
        var made = members.Keep(initializer.NewExpression);
        members.Fill(made, initializer.Bindings);
        members._steps.Add(made);
        return Expression.Block(members._variables, members._steps);
    }

    private static bool IsOfStruct(MemberBinding binding) => binding is MemberMemberBinding nested
        && (TypeOf(nested.Member).IsValueType || nested.Bindings.Any(IsOfStruct));

    private static Type TypeOf(MemberInfo member) => member is FieldInfo field ? field.FieldType : ((PropertyInfo)member).PropertyType;

    private ParameterExpression Keep(Expression value)
    {
        var variable = Expression.Variable(value.Type);
        _variables.Add(variable);
        _steps.Add(Expression.Assign(variable, value));
        return variable;
    }

    private void Fill(ParameterExpression owner, IEnumerable<MemberBinding> bindings)
    {
        foreach (var binding in bindings)
        {
            var member = Expression.MakeMemberAccess(owner, binding.Member);
            switch (binding)
            {
                case MemberAssignment assignment:
                    _steps.Add(Expression.Assign(member, assignment.Expression));
                    break;
                case MemberMemberBinding nested:
                    var inner = Keep(member);
                    Fill(inner, nested.Bindings);
                    if (inner.Type.IsValueType)
                    {
                        _steps.Add(Expression.Assign(member, inner));
                    }

                    break;
                case MemberListBinding list:
                    var items = Keep(member);
                    _steps.AddRange(list.Initializers.Select(item => Expression.Call(items, item.AddMethod, item.Arguments)));
                    break;
            }
        }
    }
}
