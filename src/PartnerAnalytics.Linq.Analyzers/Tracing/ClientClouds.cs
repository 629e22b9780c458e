using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PartnerAnalytics.Linq.Analyzers.Tracing;

/// <summary>Finds the cloud of the client that a query begins at, where client and options are made in the same member.</summary>
internal sealed class ClientClouds(QueryTypes types, LocalUses locals)
{
    private const string CloudProperty = "Cloud";

    /// <summary>The cloud; none where it is not certain.</summary>
    /// <param name="beginning">The member of a client that a query begins at.</param>
    public PartnerCenterClouds Find(IOperation beginning)
    {
        var client = beginning switch
        {
            IPropertyReferenceOperation { Instance: { } instance } => ValueOf(instance),
            IInvocationOperation { Instance: { } instance } => ValueOf(instance),
            _ => null,
        };
        return client is IObjectCreationOperation created && types.IsClient(created.Type!)
            ? created.Arguments.Select(argument => CloudOf(argument.Value)).FirstOrDefault(cloud => cloud != PartnerCenterClouds.None)
            : PartnerCenterClouds.None;
    }

    private PartnerCenterClouds CloudOf(IOperation options)
    {
        var lowered = Lowering.Lower(options);
        if ((lowered is ILocalReferenceOperation local && locals.ReadsOf(local.Local).Any(IsCloudAssigned))
            || ValueOf(lowered) is not IObjectCreationOperation { Initializer: { } initializer })
        {
            return PartnerCenterClouds.None;
        }

        var value = initializer.Initializers.OfType<ISimpleAssignmentOperation>()
            .FirstOrDefault(assignment => assignment.Target is IPropertyReferenceOperation { Property.Name: CloudProperty })?.Value;
        return value is not null && Lowering.Lower(value) is IPropertyReferenceOperation { Instance: null } property
            && types.IsCloud(property.Type)
            && Enum.TryParse(property.Property.Name, out PartnerCenterClouds cloud)
                ? cloud
                : PartnerCenterClouds.None;
    }

    private static bool IsCloudAssigned(ILocalReferenceOperation read) =>
        read.Parent is IPropertyReferenceOperation { Property.Name: CloudProperty, Parent: IAssignmentOperation };

    private IOperation ValueOf(IOperation operation)
    {
        var value = WithoutConversion(operation);
        return value is ILocalReferenceOperation local && locals.HasOneValue(local.Local)
            && locals.InitialValueOf(local.Local) is { } initial
            ? WithoutConversion(initial)
            : value;
    }

    // new() is converted to the type that it gets from its place.
    private static IOperation WithoutConversion(IOperation operation)
    {
        operation = Lowering.Lower(operation);
        while (operation is IConversionOperation { IsImplicit: true, OperatorMethod: null } conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }
}
