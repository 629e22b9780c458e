using System.Linq.Expressions;
using PartnerAnalytics.Linq.Translation.Values;

namespace PartnerAnalytics.Linq.Tests.Translation.Values;

/// <summary>The arguments of one call of a compiled query, which may be run several times at once.</summary>
public sealed class ArgumentSubstitutionTests
{
    private static readonly ParameterExpression[] Parameters =
        [.. Enumerable.Range(0, 9).Select(i => Expression.Parameter(typeof(string), $"p{i}"))];
    private static readonly object?[] Values = [.. Enumerable.Range(0, 9).Select(i => $"v{i}")];

    [Fact]
    public void Each_parameter_has_its_own_argument_however_many_runs_begin_at_once()
    {
        const int Calls = 10_000;
        var calls = Enumerable.Range(0, Calls).Select(_ => new ArgumentSubstitution(Parameters, Values)).ToArray();
        using var start = new Barrier(2);
        var first = new string?[Calls][];
        var second = new string?[Calls][];
        Parallel.Invoke(() => Run(first), () => Run(second));
        Assert.DoesNotContain(first.Concat(second), read => !Values.SequenceEqual(read));

        void Run(string?[][] read)
        {
            start.SignalAndWait();
            for (var i = 0; i < Calls; i++)
            {
                read[i] = [.. Parameters.Select(parameter => (string?)ValueInterpreter.Evaluate(calls[i].Visit(parameter)))];
            }
        }
    }

    [Fact]
    public void A_parameter_that_stands_twice_is_one_variable()
    {
        var arguments = new ArgumentSubstitution(Parameters, Values);
        Assert.Same(arguments.Visit(Parameters[3]), arguments.Visit(Parameters[3]));
        var other = Expression.Parameter(typeof(string), "p3");
        Assert.Same(other, arguments.Visit(other));
    }
}
