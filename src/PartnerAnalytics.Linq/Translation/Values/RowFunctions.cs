using System.Linq.Expressions;
using System.Runtime.CompilerServices;

namespace PartnerAnalytics.Linq.Translation.Values;

/// <summary>
/// Makes functions of lambdas that run on rows, or on the elements of a list. A native program interprets them, so there they are written
/// in the form that means to the interpreter what the lambda means in C#.
/// </summary>
internal static class RowFunctions
{
    /// <summary>The function of a lambda.</summary>
    /// <exception cref="AnalyticsQueryException">The lambda has to be interpreted, and has a part that cannot be.</exception>
    public static TDelegate Make<TDelegate>(Expression<TDelegate> lambda)
        where TDelegate : Delegate => RuntimeFeature.IsDynamicCodeSupported ? lambda.Compile() : Interpret(lambda);

    /// <summary>The function of a lambda, interpreted.</summary>
    /// <exception cref="AnalyticsQueryException">The lambda has a part that cannot be interpreted.</exception>
    internal static TDelegate Interpret<TDelegate>(Expression<TDelegate> lambda)
        where TDelegate : Delegate
    {
        try
        {
            return InterpretableForm.OfRows(lambda).Compile(preferInterpretation: true);
        }
        catch (UnreadableExpressionException exception)
        {
            throw exception.ToRefusal();
        }
    }
}
